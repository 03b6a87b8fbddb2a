package fengsui.rule.explain;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.AreaChain;
import fengsui.event.EventKind;
import fengsui.rule.Sample;
import fengsui.rule.explain.Thresholds.Asked;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThresholdsTest {

    private static final AreaChain GRID = new AreaChain("g1", "c1", "s1", "d1", "city");

    private static List<Double> bounds(Asked asked) {
        return asked.bounds().stream().map(Threshold::bound).toList();
    }

    @Test
    void whenARowIsLookedFor_thenItsBoundIsToldOnceForItsSubject() {
        assertThat(Thresholds.of(Explained.card(Explained.RUN))).singleElement().satisfies(asked -> {
            assertThat(asked.kind()).isEqualTo(EventKind.SENSOR);
            assertThat(asked.subjects()).isEqualTo(Optional.of(Set.of("gas")));
            assertThat(bounds(asked)).containsExactly(20.0);
            assertThat(asked.bounds().get(0).sign()).isEqualTo(">=");
        });
    }

    @Test
    void whenAnotherValueHoldsThen_thenThatIsTheBound() {
        RuleCard night = Explained.card(Explained.NIGHT).at(GRID, Sample.START);
        assertThat(Thresholds.of(night))
                .singleElement()
                .extracting(ThresholdsTest::bounds)
                .isEqualTo(List.of(30.0));
    }

    @Test
    void whenAStatementReadsTwoStreams_thenEachHasItsOwn() {
        List<Asked> both = Thresholds.of(Explained.card(Explained.PAIR));
        assertThat(both).extracting(Asked::kind).containsExactly(EventKind.SENSOR, EventKind.HOTLINE);
        assertThat(both).extracting(ThresholdsTest::bounds).containsExactly(List.of(10.0), List.of());
        assertThat(both.get(1).subjects()).isEqualTo(Optional.of(Set.of("gas-smell", "x")));
    }

    @Test
    void whenAnEventIsAskedAbout_thenOnlyBoundsOfItsSubjectAreTold() {
        RuleCard pair = Explained.card(Explained.PAIR);
        assertThat(Thresholds.of(pair, Sample.gas("g", 0, "g1", 12))).hasSize(1);
        assertThat(Thresholds.of(pair, Sample.call("c", 0, "g1", "a"))).isEmpty();
    }
}
