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
    private static final RunnerLimits LIMITS = RunnerLimits.STANDARD.withCaps(new RuleCaps(3, 1_000));

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
                gas("g2", 40, 20),
                smell("g2", 50, "t2"));
        for (SafetyEvent event : events) {
            scenario.then(harness -> harness.take(event)).then(harness -> harness.time(event.eventTime()));
        }
        return scenario;
    }

    private static List<Signal> sound(RulesHarness harness) {
        return harness.signals().stream()
                .filter(signal -> signal.rule().id().equals(SOUND))
                .toList();
    }

    @Test
    void whenRulesThrowAndFlood_thenEachIsFoundOnceAndTheOtherSpeaksAsIfAlone() throws Exception {
        List<Signal> alone = day(TestRules.bundle()).said(RulesQuarantineTest::sound);
        assertThat(alone).isNotEmpty();
        assertThat(day(BadRules.bundle()).said(RulesQuarantineTest::sound)).isEqualTo(alone);
        assertThat(day(BadRules.bundle()).said(RulesHarness::findings))
                .extracting(
                        RuleFinding::rule,
                        RuleFinding::cause,
                        found -> String.valueOf(found.area()),
                        found -> (found.time() - START) / 1_000)
                .containsExactly(
                        tuple(BadRules.FLOODS, RuleFinding.Cause.SIGNALS, "grid:g1", 20L),
                        tuple(BadRules.FLOODS_ON_TRIAL, RuleFinding.Cause.SIGNALS, "grid:g1", 20L),
                        tuple(BadRules.THROWS, RuleFinding.Cause.THREW, "grid:g2", 25L));
    }

    @Test
    void whenTheRuleSetWithoutThemBegins_thenTheyAreSilentEverywhereAndTheOtherGoesOn() throws Exception {
        RuleBundle bad = BadRules.bundle();
        String text = String.valueOf(bad.files().get(BadRules.FLOODS_ON_TRIAL + ".yaml"));
        Quarantine out =
                new Quarantine(BadRules.FLOODS_ON_TRIAL, RuleBundle.digest(text), "signals", "x", START + 60_000);
        Edition without = new Edition(4, Quarantined.of(bad).and(List.of(out)).from(bad), START + 60_000);
        List<Signal> signals = day(bad).then(harness -> harness.mark(new EditionMark(without, 0, 1, START + 55_000)))
                .then(harness -> harness.take(gas("g3", 70, 20)))
                .then(harness -> harness.take(gas("g3", 80, 20)))
                .then(harness -> harness.take(smell("g3", 90, "t1")))
                .then(harness -> harness.time(START + 100_000))
                .said(RulesHarness::signals);
        assertThat(signals)
                .filteredOn(signal -> signal.area().code().equals("g3"))
                .extracting(signal -> signal.rule().id())
                .contains(SOUND, BadRules.FLOODS)
                .doesNotContain(BadRules.FLOODS_ON_TRIAL);
    }

    /** Who takes it out says so; that it fails besides is no news. */
    @Test
    void whenARuleIsFound_thenTheRulesThemselvesSayNothingOfItsFailures() throws Exception {
        try (RulesHarness harness =
                new RulesHarness(Edition.first(3, BadRules.bundle()), LIMITS, RulesHarness.Backend.HEAP, 1, 0)) {
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
