package fengsui.job.operator;

import static fengsui.job.testkit.City.START;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Level;
import fengsui.codec.RuleBundle;
import fengsui.job.testkit.City;
import fengsui.job.testkit.Scenario;
import fengsui.job.testkit.TestRules;
import fengsui.job.wire.Copy;
import fengsui.job.wire.Edition;
import fengsui.risk.ChangeKind;
import fengsui.risk.ScoreReading;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What scoring hands to the rules. */
class ScoreCopiesTest {

    private static final int MINUTE = 60_000;

    @Test
    void whenAScoreIsTold_thenEachLevelWhoseRulesWatchItGetsACopyOfThatScore() throws Exception {
        try (ScoringHarness harness = new ScoringHarness(TestRules.overScores(), 1, 0)) {
            harness.open();
            harness.see(City.gas("g1", 5, 50));
            harness.mark(START + MINUTE - 1);
            assertThat(harness.copies()).as("before its minute is over").isEmpty();
            harness.mark(START + MINUTE);
            assertThat(harness.copies())
                    .extracting(copy -> copy.row().level())
                    .containsExactly(Level.GRID, Level.DISTRICT);
            assertThat(harness.copies())
                    .extracting(copy -> copy.row().event())
                    .containsOnly(ScoreReading.of(harness.changes().get(0).score()));
        }
    }

    @Test
    void whenALevelChanges_thenRulesThatWatchLevelsGetACopyThenAndAtNoOtherMinute() throws Exception {
        SortedMap<String, String> files = new TreeMap<>(TestRules.overScores().files());
        files.replaceAll((path, text) -> text.replace("score-gas-leak", "level-gas-leak"));
        List<Copy> copies = new Scenario<>(() -> new ScoringHarness(new RuleBundle(files), 1, 0))
                .then(harness -> harness.see(City.gas("g1", 5, 50)))
                .then(harness -> harness.mark(Long.MAX_VALUE))
                .said(ScoringHarness::copies);
        assertThat(copies)
                .filteredOn(copy -> copy.row().level() == Level.GRID)
                .extracting(copy -> copy.row().event().said())
                .containsExactly("level-gas-leak 2", "level-gas-leak 1", "level-gas-leak 0");
    }

    @Test
    void whenNoRuleWatchesScores_thenThereAreNoCopies() throws Exception {
        List<Copy> copies = new Scenario<>(() -> new ScoringHarness(1, 0))
                .then(harness -> harness.see(City.gas("g1", 5, 50)))
                .then(harness -> harness.mark(Long.MAX_VALUE))
                .said(ScoringHarness::copies);
        assertThat(copies).isEmpty();
    }

    @Test
    void whenAToldScoreIsCorrected_thenTheRulesAreNotTold() throws Exception {
        try (ScoringHarness harness = new ScoringHarness(TestRules.overScores(), 1, 0)) {
            harness.open();
            harness.see(City.gas("g1", 5, 30));
            harness.mark(START + MINUTE);
            List<Copy> before = harness.copies();
            harness.see(City.smell("g1", 50, "t1"));
            harness.setProcessingTime(1_000_000);
            assertThat(harness.changes()).anyMatch(change -> change.kind() == ChangeKind.LATE);
            assertThat(harness.copies()).isEqualTo(before);
        }
    }

    @Test
    void whenARuleSetThatWatchesScoresIsMadeKnown_thenCopiesNameItAlsoAfterARestore() throws Exception {
        Edition edition = new Edition(4, TestRules.overScores(), START + MINUTE);
        List<Copy> copies = new Scenario<>(() -> new ScoringHarness(1, 0))
                .then(harness -> harness.see(City.gas("g1", 5, 50)))
                .then(harness -> harness.edition(edition, 0, 1, START + 5_000))
                .then(harness -> harness.mark(START + MINUTE))
                .said(ScoringHarness::copies);
        assertThat(copies).hasSize(2).allMatch(copy -> copy.edition() == 4);
    }
}
