package fengsui.job.operator;

import static fengsui.job.testkit.City.START;
import static fengsui.job.testkit.City.gas;
import static fengsui.job.testkit.City.smell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fengsui.codec.Quarantine;
import fengsui.codec.Quarantined;
import fengsui.codec.RuleBundle;
import fengsui.event.SafetyEvent;
import fengsui.job.testkit.BadRules;
import fengsui.job.testkit.City;
import fengsui.job.testkit.Scenario;
import fengsui.job.testkit.TestRules;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import fengsui.risk.Signal;
import fengsui.rule.run.RuleCaps;
import fengsui.rule.run.RuleFinding;
import fengsui.rule.run.RunnerLimits;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules that are found out while the rules run, plainly and with a restore after each step. */
class RulesQuarantineTest {

    private static final String SOUND = "gas/leak-confirmed";
    private static final RunnerLimits LIMITS = RunnerLimits.STANDARD.withCaps(new RuleCaps(5, 1_000));

    /** More than the sound rule says in a whole day. */
    private static final RunnerLimits MANY = RunnerLimits.STANDARD.withCaps(new RuleCaps(40, 1_000));

    private static Scenario<RulesHarness> day(RuleBundle rules) {
        Scenario<RulesHarness> scenario = new Scenario<>(
                () -> new RulesHarness(Edition.first(3, rules), LIMITS, RulesHarness.Backend.HEAP, 1, 0));
        List<SafetyEvent> events = List.of(
                gas("g1", 0, 12),
                gas("g1", 10, 13),
                gas("g1", 20, 14),
                gas("g2", 25, 0),
                gas("g1", 30, 12),
                smell("g1", 35, "t1"),
                smell("g2", 50, "t2"));
        for (SafetyEvent event : events) {
            scenario.then(harness -> {
                harness.take(event);
                harness.time(event.eventTime());
            });
        }
        return scenario;
    }

    private static List<String> sound(RulesHarness harness) {
        return harness.signals().stream()
                .filter(signal -> signal.rule().id().equals(SOUND))
                .map(Signal::signalId)
                .toList();
    }

    private static String told(RuleFinding found) {
        return found.rule() + " " + found.cause() + " " + found.area() + " @ " + (found.time() - START) / 1_000;
    }

    @Test
    void whenRulesThrowAndFlood_thenEachIsFoundOnceAndTheOtherSpeaksAsIfAlone() throws Exception {
        List<String> alone = day(TestRules.bundle()).said(RulesQuarantineTest::sound);
        assertThat(alone).hasSize(4);
        assertThat(day(BadRules.bundle()).said(RulesQuarantineTest::sound)).isEqualTo(alone);
        assertThat(day(BadRules.bundle()).said(RulesHarness::findings))
                .extracting(RulesQuarantineTest::told)
                .containsExactlyInAnyOrder(
                        BadRules.FLOODS + " SIGNALS grid:g1 @ 20",
                        BadRules.FLOODS_ON_TRIAL + " SIGNALS grid:g1 @ 20",
                        BadRules.THROWS + " THREW grid:g2 @ 25");
    }

    @Test
    void whenTheRuleSetWithoutThemBegins_thenTheyAreSilentEverywhereAndTheOtherGoesOn() throws Exception {
        RuleBundle bad = BadRules.bundle();
        String text = String.valueOf(bad.files().get(BadRules.FLOODS_ON_TRIAL + ".yaml"));
        Quarantine out =
                new Quarantine(BadRules.FLOODS_ON_TRIAL, RuleBundle.digest(text), "signals", "x", START + 60_000);
        Edition without = new Edition(4, Quarantined.of(bad).and(List.of(out)).from(bad), START + 60_000);
        try (RulesHarness harness = new RulesHarness(Edition.first(3, bad), LIMITS, RulesHarness.Backend.HEAP, 1, 0)) {
            harness.open();
            harness.mark(new EditionMark(without, 0, 1, START + 55_000));
            harness.take(gas("g3", 50, 20));
            harness.take(gas("g3", 70, 20));
            harness.take(smell("g3", 90, "t1"));
            harness.time(START + 100_000);
            assertThat(harness.signals())
                    .extracting(signal -> signal.rule().id(), signal -> (signal.time() - START) / 1_000)
                    .contains(
                            tuple(BadRules.FLOODS_ON_TRIAL, 50L),
                            tuple(BadRules.FLOODS, 50L),
                            tuple(BadRules.FLOODS, 70L),
                            tuple(SOUND, 90L))
                    .doesNotContain(tuple(BadRules.FLOODS_ON_TRIAL, 70L));
        }
    }

    /** Who takes it out says so; that it fails besides is no news. */
    @Test
    void whenARuleIsFound_thenTheRulesThemselvesSayNothingOfItsFailures() throws Exception {
        try (RulesHarness harness =
                new RulesHarness(Edition.first(3, BadRules.bundle()), MANY, RulesHarness.Backend.HEAP, 1, 0)) {
            harness.setProcessingTime(START);
            harness.open();
            for (SafetyEvent event : City.day(1, 1)) {
                harness.take(event);
            }
            harness.time(START + 3_600_000);
            harness.setProcessingTime(START + 5_000);
            assertThat(harness.findings()).hasSize(3);
            assertThat(harness.health()).noneMatch(health -> health.subject().startsWith("rule/"));
        }
    }
}
