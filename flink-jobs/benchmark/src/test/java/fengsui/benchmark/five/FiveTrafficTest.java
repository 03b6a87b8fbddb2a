package fengsui.benchmark.five;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.event.EventKind;
import fengsui.event.SafetyEvent;
import fengsui.risk.Signal;
import fengsui.rule.LoadedRules;
import fengsui.rule.rehearsal.Rehearsal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FiveTrafficTest {

    private static final FiveLoad LOAD = FiveLoad.history(100_000, 7);

    private static final LoadedRules RULES = FiveRules.load(Path.of("."));

    @Test
    void whenACityIsMade_thenItIsEightyFifteenFiveAndAllOfItIsReadable() {
        List<SafetyEvent> events = FiveEvents.of(RULES.ruleSet(), LOAD);

        assertThat(share(events, EventKind.SENSOR)).isBetween(0.79, 0.81);
        assertThat(share(events, EventKind.VIDEO)).isBetween(0.145, 0.155);
        assertThat(share(events, EventKind.HOTLINE)).isBetween(0.045, 0.055);
        assertThat(events.get(events.size() - 1).eventTime())
                .isBetween(LOAD.start(), LOAD.start() + LOAD.span().toMillis());
    }

    @Test
    void whenACityIsMadeTwice_thenItIsTheSame() {
        assertThat(new FiveTraffic(LOAD).item(0).json())
                .isEqualTo(new FiveTraffic(LOAD).item(0).json());
    }

    /** A benchmark in which no rule speaks, or all do all the time, measures something else. */
    @Test
    void whenTheRulesSeeTheCity_thenEachHitsAndAllOfThemAboutThreeTimesInAThousandEvents() {
        List<Signal> signals = Rehearsal.of(RULES.ruleSet(), FiveEvents.of(RULES.ruleSet(), LOAD))
                .signals();

        assertThat(signals.stream().map(signal -> signal.rule().id()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        FiveRules.GAS_RUN,
                        FiveRules.SMOKE_PICTURE_CALL,
                        FiveRules.MEAN_RISING,
                        FiveRules.MANY_CALLS,
                        FiveRules.INTRUSION_STAYS);
        assertThat(signals.size()).isBetween(LOAD.events() / 1_000, LOAD.events() / 200);
    }

    private static double share(List<SafetyEvent> events, EventKind kind) {
        return (double) events.stream().filter(event -> event.kind() == kind).count() / events.size();
    }
}
