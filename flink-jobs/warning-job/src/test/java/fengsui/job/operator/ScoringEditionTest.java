package fengsui.job.operator;

import static fengsui.job.testkit.City.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fengsui.codec.RuleBundle;
import fengsui.event.SafetyEvent;
import fengsui.job.testkit.City;
import fengsui.job.testkit.Scenario;
import fengsui.job.testkit.TestRules;
import fengsui.job.wire.Edition;
import fengsui.risk.ChangeKind;
import fengsui.risk.Score;
import fengsui.risk.ScoreChange;
import fengsui.rule.RuleSet;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.ScoringRules;
import fengsui.rule.rehearsal.Rehearsal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Rule sets that begin while scores stand. */
class ScoringEditionTest {

    private static final RuleSet RULES = TestRules.load();
    private static final int MINUTE = 60_000;
    private static final int HOUR = 3_600_000;

    private static Scenario<ScoringHarness> scenario() {
        return new Scenario<>(() -> new ScoringHarness(1, 0));
    }

    /** The test's rules with {@code scoring} in place of theirs. */
    private static RuleBundle with(String was, String is) {
        TreeMap<String, String> files = new TreeMap<>(TestRules.bundle().files());
        files.compute("scoring.yaml", (path, text) -> String.valueOf(text).replace(was, is));
        assertThat(files).isNotEqualTo(TestRules.bundle().files());
        return new RuleBundle(files);
    }

    @Test
    void whenAnEditionBegins_thenCluesFromItsTimeOnWeighByIt() throws Exception {
        RuleBundle heavier = with("weight: 4.0", "weight: 6.0");
        Edition edition = new Edition(4, heavier, START + HOUR);
        ClueMaker both = new ClueMaker();
        both.announce(Edition.STARTED_WITH, RULES.scoring());
        both.announce(4, ScoringRules.load(heavier).model());
        List<SafetyEvent> before = List.of(City.gas("g1", 10, 50), City.gas("g1", 3_599.999, 50));
        List<SafetyEvent> after = List.of(City.gas("g2", 3_600, 50), City.gas("g2", 4_000, 50));

        List<ScoreChange> changes = scenario()
                .then(harness -> harness.see(before.get(0)))
                .then(harness -> harness.edition(edition, 0, 2, START + 10_000))
                .then(harness -> harness.mark(START + MINUTE))
                .then(harness -> harness.see(both, after.get(1)))
                .then(harness -> harness.edition(edition, 1, 2, START + 10_000))
                .then(harness -> harness.see(both, before.get(1)))
                .then(harness -> harness.see(both, after.get(0)))
                .then(harness -> harness.mark(START + HOUR + MINUTE))
                .then(harness -> harness.mark(Long.MAX_VALUE))
                .said(ScoringHarness::changes);

        List<Score> expected = new ArrayList<>(Rehearsal.of(RULES, before).scores());
        expected.addAll(
                Rehearsal.of(RuleSetLoader.load(heavier).ruleSet(), after).scores());
        expected.sort(ScoringHarness.ORDER);
        assertThat(changes).allMatch(change -> change.kind() == ChangeKind.NEW);
        assertThat(changes.stream().map(ScoreChange::score).toList()).isEqualTo(expected);
    }

    @Test
    void whenAnEditionNoLongerScoresAHazard_thenItsScoresFallToNothingAtOnce() throws Exception {
        Edition edition = new Edition(4, with("level: grid", "level: street"), START + 90_000);
        List<ScoreChange> changes = scenario()
                .then(harness -> harness.see(City.gas("g1", 5, 50)))
                .then(harness -> harness.edition(edition, 0, 1, START + 5_000))
                .then(harness -> harness.mark(START + HOUR))
                .said(ScoringHarness::changes);
        assertThat(changes)
                .extracting(
                        change -> change.score().time() - START,
                        change -> change.score().points() > 0)
                .containsExactly(tuple((long) MINUTE, true), tuple(2L * MINUTE, false));
    }
}
