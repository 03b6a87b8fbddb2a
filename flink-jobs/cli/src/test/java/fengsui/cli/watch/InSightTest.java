package fengsui.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.cli.watch.StandingCards.Listed;
import fengsui.risk.Grade;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InSightTest {

    private static final InSight USUAL = new InSight(Wanted.ALL, false);

    private static List<String> seen(InSight sight, CardKit... cards) {
        List<Listed> known = Stream.of(cards)
                .map(card -> card.numbered(1))
                .sorted(StandingCards.ORDER)
                .toList();
        return sight.of(known).stream().map(item -> item.card().incidentId()).toList();
    }

    private static InSight at(Level level, String code) {
        return new InSight(new Wanted(Set.of(), Set.of(), List.of(new Area(level, code))), false);
    }

    @Test
    void whenIncidentsAreListed_thenTheGravestComesFirstThenTheOldestAndWhatIsOverLast() {
        assertThat(seen(
                        USUAL,
                        CardKit.fire("over", Grade.RED).ended("quiet"),
                        CardKit.fire("young", Grade.ORANGE).since(2),
                        CardKit.fire("old", Grade.ORANGE).since(1),
                        CardKit.fire("blue", Grade.BLUE).since(0),
                        CardKit.fire("red", Grade.RED).since(3)))
                .containsExactly("red", "old", "young", "blue", "over");
    }

    @Test
    void whenOneIsToldInsideAnother_thenItIsNotListedByItself() {
        CardKit fire = CardKit.fire("fire", Grade.RED).holding(1);
        CardKit smoke = CardKit.fire("smoke", Grade.BLUE).heldBy("fire");
        assertThat(seen(USUAL, fire, smoke)).containsExactly("fire");
        assertThat(seen(new InSight(Wanted.ALL, true), fire, smoke)).containsExactly("fire", "smoke");
    }

    @Test
    void whenTheOtherIsNotListed_thenItDoesNotVanishWithIt() {
        CardKit smoke = CardKit.fire("smoke", Grade.BLUE).heldBy("fire");
        assertThat(seen(USUAL, smoke)).containsExactly("smoke");
        assertThat(seen(USUAL, CardKit.fire("fire", Grade.RED).ended("quiet"), smoke))
                .containsExactly("smoke", "fire");
        InSight blue = new InSight(new Wanted(Set.of(Grade.BLUE), Set.of(), List.of()), false);
        assertThat(seen(blue, CardKit.fire("fire", Grade.RED), smoke)).containsExactly("smoke");
    }

    @Test
    void whenAnAreaIsAskedFor_thenWhatLiesInItIsListed() {
        CardKit grid = CardKit.fire("a", Grade.RED);
        assertThat(seen(at(Level.GRID, "old-town/quay/g12"), grid)).hasSize(1);
        assertThat(seen(at(Level.STREET, "old-town/quay"), grid)).hasSize(1);
        assertThat(seen(at(Level.DISTRICT, "old-town"), grid)).hasSize(1);
        assertThat(seen(at(Level.CITY, "fenghai"), grid)).hasSize(1);
        assertThat(seen(at(Level.DISTRICT, "old"), grid)).isEmpty();
        assertThat(seen(at(Level.GRID, "old-town/quay/g1"), grid)).isEmpty();
        assertThat(seen(
                        at(Level.GRID, "old-town/quay"),
                        CardKit.fire("a", Grade.RED).at(Level.STREET, "old-town/quay", 1)))
                .isEmpty();
    }

    @Test
    void whenHazardsAreAskedFor_thenOthersAreNotListed() {
        InSight floods = new InSight(new Wanted(Set.of(), Set.of("flood"), List.of()), false);
        assertThat(seen(floods, CardKit.fire("a", Grade.RED))).isEmpty();
    }
}
