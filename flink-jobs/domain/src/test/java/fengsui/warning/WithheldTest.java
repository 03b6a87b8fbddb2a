package fengsui.warning;

import static fengsui.event.EventKind.SENSOR;
import static fengsui.warning.Cases.MINUTE;
import static fengsui.warning.Cases.at;
import static fengsui.warning.Cases.signal;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.AreaMap;
import fengsui.area.Level;
import fengsui.event.Timeline;
import fengsui.order.Orders;
import fengsui.order.Silence;
import fengsui.risk.Grade;
import fengsui.risk.Severity;
import fengsui.risk.Signal;
import fengsui.routing.Noise;
import fengsui.routing.Routing;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is told inside something else, or not at all, is told of to those who count it. */
class WithheldTest {

    private static final int DAYS = Integer.getInteger("seeds", 50);

    private static final Noise GROUPED = new Noise(List.of(), Map.of(Grade.YELLOW, Level.STREET), Integer.MAX_VALUE);

    private static TestDesk desk(Noise noise, Orders orders) {
        Routing routing =
                new Routing(ZoneOffset.UTC, Map.of(), List.of(), Map.of(), 60 * MINUTE, noise, List.of(), List.of());
        return new TestDesk(new Timeline<>(
                new DeskRules(Cases.TAXONOMY, Cases.RULES.rules(), Set.of(), routing, orders, AreaMap.NONE)));
    }

    private static Orders silence() {
        return Orders.NONE.and(new Silence(
                Cases.CHAIN.at(Level.STREET), "fire", false, 5 * MINUTE, 40 * MINUTE, "control-room", "works"));
    }

    private static Signal fire(long minute, String grid) {
        return at(signal(minute * MINUTE, Severity.SEVERE, SENSOR), grid);
    }

    private static List<String> brief(TestDesk desk) {
        return desk.withheld.stream().map(WithheldTest::brief).toList();
    }

    private static String brief(Withheld fact) {
        return "@" + fact.time() / MINUTE + " " + fact.area().code() + " "
                + fact.grade().colour() + " " + fact.why() + (fact.over() ? " over" : "");
    }

    @Test
    void whenASilenceHolds_thenWhatItHoldsBackIsToldOfAndThatItNeverWasTold() {
        TestDesk desk = desk(Noise.NONE, silence());
        desk.at(0).found(fire(0, "g1"));
        desk.at(7 * MINUTE).found(fire(7, "g1")).found(fire(7, "g2"));
        assertThat(desk.withheld).as("what may still be corrected").isEmpty();
        desk.end();

        assertThat(brief(desk))
                .containsExactly("@5 g1 yellow silenced", "@7 g2 yellow silenced", "@17 g2 yellow silenced over");
        assertThat(desk.withheld.get(1).by()).isNull();
        assertThat(desk.withheld.get(1).rule().id()).isEqualTo(Cases.SMOKE);
        assertThat(desk.withheld.get(1).district()).isEqualTo("d1");
    }

    @Test
    void whenIncidentsAreGrouped_thenEachThatIsToldInsideAnotherIsToldOf() {
        TestDesk desk = desk(GROUPED, Orders.NONE);
        desk.at(0).found(fire(0, "g1"));
        desk.at(MINUTE).found(fire(1, "g2")).found(fire(1, "g3"));
        desk.end();

        assertThat(brief(desk))
                .containsExactly("@1 g2 yellow grouped", "@1 g3 yellow grouped", "@11 g3 yellow grouped over");
        assertThat(desk.withheld)
                .extracting(Withheld::by)
                .contains(desk.topic.get(0).incident().incidentId());
    }

    @Test
    void whenInputsComeLateReplacedOrWithdrawn_thenWhatIsWithheldIsThatOfPerfectOrder() {
        Set<String> why = new HashSet<>();
        for (int seed = 0; seed < DAYS; seed++) {
            RandomDay day = new RandomDay(seed);
            TestDesk inTime = DeskOrderTest.play(new TestDesk(day.rules()), day.inTime(), new Random(seed));
            TestDesk late = DeskOrderTest.play(new TestDesk(day.rules()), day.arrivals(), new Random(seed));
            assertThat(brief(late.end())).as("day %d", seed).containsExactlyInAnyOrderElementsOf(brief(inTime.end()));
            late.withheld.forEach(fact -> why.add(fact.why() + fact.over()));
        }
        assertThat(why)
                .as("what the days are about")
                .contains("silencedfalse", "silencedtrue", "groupedfalse", "groupedtrue", "foldedfalse", "foldedtrue");
    }

    @Test
    void whenTheJobIsBrokenOffAndComesBack_thenNothingIsWithheldTwice() {
        long facts = 0;
        for (int seed = 0; seed < DAYS; seed++) {
            RandomDay day = new RandomDay(seed);
            TestDesk whole = DeskOrderTest.play(new TestDesk(day.rules()), day.arrivals(), new Random(seed));
            int saved = new Random(seed).nextInt(day.arrivals().size() + 1);
            TestDesk first =
                    DeskOrderTest.play(new TestDesk(day.rules()), day.arrivals().subList(0, saved), new Random(seed));
            TestDesk back = first.checkpoint().restored(first.topic);
            DeskOrderTest.play(
                    back, day.arrivals().subList(saved, day.arrivals().size()), new Random(seed));
            List<String> both = new ArrayList<>(brief(first));
            both.addAll(brief(back.end()));
            assertThat(both).as("day %d", seed).containsExactlyInAnyOrderElementsOf(brief(whole.end()));
            facts += both.size();
        }
        assertThat(facts).isGreaterThan(DAYS);
    }
}
