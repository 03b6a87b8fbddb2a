package fengsui.job.operator;

import static fengsui.job.testkit.City.START;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.event.SafetyEvent;
import fengsui.job.testkit.City;
import fengsui.job.testkit.Scenario;
import fengsui.job.testkit.TestRules;
import fengsui.job.wire.EventClue;
import fengsui.risk.ChangeKind;
import fengsui.risk.Score;
import fengsui.risk.ScoreChange;
import fengsui.rule.RuleSet;
import fengsui.rule.rehearsal.Rehearsal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class ScoringOperatorTest {

    private static final RuleSet RULES = TestRules.load();
    private static final int MINUTE = 60_000;

    private static Scenario<ScoringHarness> scenario() {
        return new Scenario<>(() -> new ScoringHarness(1, 0));
    }

    /** The scores that stand, by a reader's account. */
    private static List<Score> standing(List<ScoreChange> changes) {
        Map<String, Score> standing = new HashMap<>();
        for (ScoreChange change : changes) {
            Score score = change.score();
            String name = score.hazard() + score.area() + score.time();
            if (change.kind() == ChangeKind.WITHDRAWN) {
                assertThat(standing.remove(name)).isEqualTo(score);
            } else {
                Score before = standing.put(name, score);
                assertThat(change.kind() == ChangeKind.NEW && before != null)
                        .as("%s told anew", score)
                        .isFalse();
            }
        }
        return standing.values().stream().sorted(ScoringHarness.ORDER).toList();
    }

    @Test
    void whenCluesComeInAnyOrder_thenTheScoresAreThoseOfTheRehearsal() throws Exception {
        List<SafetyEvent> events = List.of(City.gas("g1", 5, 50), City.smell("g1", 50, "t1"), City.gas("g1", 130, 60));
        List<ScoreChange> changes = scenario()
                .then(harness -> harness.see(events.get(2)))
                .then(harness -> harness.see(events.get(1)))
                .then(harness -> harness.see(events.get(0)))
                .then(harness -> harness.mark(START + MINUTE))
                .then(harness -> harness.mark(START + 200_000))
                .then(harness -> harness.mark(Long.MAX_VALUE))
                .said(ScoringHarness::changes);
        assertThat(changes).hasSizeGreaterThan(3).allMatch(change -> change.kind() == ChangeKind.NEW);
        assertThat(changes.stream().map(ScoreChange::score).toList())
                .isEqualTo(Rehearsal.of(RULES, events).scores());
    }

    @Test
    void whenAClueComesAfterItsMinute_thenWhatWasToldIsCorrectedToTheRehearsal() throws Exception {
        List<SafetyEvent> events = List.of(City.gas("g1", 5, 30), City.smell("g1", 50, "t1"), City.gas("g1", 130, 60));
        List<ScoreChange> changes = scenario()
                .then(harness -> harness.see(events.get(0)))
                .then(harness -> harness.see(events.get(2)))
                .then(harness -> harness.mark(START + 10 * MINUTE))
                .then(harness -> harness.see(events.get(1)))
                .then(harness -> harness.mark(Long.MAX_VALUE))
                .said(ScoringHarness::changes);
        assertThat(changes).anyMatch(change -> change.kind() == ChangeKind.LATE);
        assertThat(standing(changes)).isEqualTo(Rehearsal.of(RULES, events).scores());
    }

    @Test
    void whenALateClueComes_thenItIsCorrectedForWithoutWaitingForTime() throws Exception {
        try (ScoringHarness harness = new ScoringHarness(1, 0)) {
            harness.setProcessingTime(1_000);
            harness.open();
            harness.mark(START + 5 * MINUTE);
            harness.see(City.gas("g1", 5, 50));
            assertThat(harness.changes()).isEmpty();
            harness.setProcessingTime(1_050);
            assertThat(harness.changes()).isNotEmpty().allMatch(change -> change.kind() == ChangeKind.LATE);
            assertThat(harness.changes()).filteredOn(ScoreChange::newest).hasSize(1);
        }
    }

    @Test
    void whenABarrierIsNear_thenLateCluesAreCorrectedForFirst() throws Exception {
        try (ScoringHarness harness = new ScoringHarness(1, 0)) {
            harness.open();
            harness.mark(START + 5 * MINUTE);
            harness.see(City.gas("g1", 5, 50));
            harness.prepareSnapshotPreBarrier(1);
            assertThat(harness.changes()).isNotEmpty();
        }
    }

    @Test
    void whenAClueComesLaterThanItMay_thenItCountsFromTheNextMinuteOn() throws Exception {
        List<ScoreChange> changes = scenario()
                .then(harness -> harness.mark(START + 15 * MINUTE))
                .then(harness -> harness.see(City.gas("g1", 299.999, 50)))
                .then(harness -> harness.mark(START + 16 * MINUTE))
                .said(ScoringHarness::changes);
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ChangeKind.NEW);
            assertThat(change.time()).isEqualTo(START + 16 * MINUTE);
        });
    }

    @Test
    void whenAClueComesAsLateAsItMay_thenItIsCorrectedFor() throws Exception {
        List<ScoreChange> changes = scenario()
                .then(harness -> harness.mark(START + 15 * MINUTE))
                .then(harness -> harness.see(City.gas("g1", 300, 50)))
                .then(harness -> harness.mark(START + 16 * MINUTE))
                .said(ScoringHarness::changes);
        assertThat(changes).anySatisfy(change -> {
            assertThat(change.kind()).isEqualTo(ChangeKind.LATE);
            assertThat(change.time()).isEqualTo(START + 6 * MINUTE);
        });
    }

    /** Plays a day as it may arrive, restored now and then or never. */
    private static List<ScoreChange> play(List<SafetyEvent> arriving, long seed, boolean restoring) throws Exception {
        Random random = new Random(seed);
        List<ScoreChange> said = new ArrayList<>();
        ScoringHarness harness = new ScoringHarness(1, 0);
        harness.open();
        long newest = Long.MIN_VALUE;
        for (SafetyEvent event : arriving) {
            harness.see(event);
            newest = Math.max(newest, event.eventTime());
            if (random.nextInt(20) == 0) {
                harness.mark(newest);
            }
            if (restoring && random.nextInt(100) == 0) {
                harness.prepareSnapshotPreBarrier(1);
                OperatorSubtaskState state = harness.snapshot(1, 1);
                said.addAll(harness.changes());
                harness.close();
                harness = new ScoringHarness(1, 0);
                harness.initializeState(state);
                harness.open();
            }
        }
        harness.mark(Long.MAX_VALUE);
        said.addAll(harness.changes());
        harness.snapshot(1, 1);
        assertThat(harness.numKeyedStateEntries()).isZero();
        harness.close();
        return said;
    }

    @Test
    void whenADayComesOutOfOrder_thenWhatStandsIsTheRehearsal() throws Exception {
        for (long seed = 0; seed < 3; seed++) {
            List<SafetyEvent> events = City.day(seed, 3);
            List<Score> expected = Rehearsal.of(RULES, events).scores();
            List<SafetyEvent> arriving = City.arriving(events, seed, 9 * MINUTE);
            List<ScoreChange> plain = play(arriving, seed, false);
            assertThat(plain).as("seed %d", seed).anyMatch(change -> change.kind() == ChangeKind.LATE);
            assertThat(standing(plain)).as("seed %d", seed).isEqualTo(expected);
            assertThat(standing(play(arriving, seed, true)))
                    .as("seed %d, restored on the way", seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void whenOneSubtaskBecomesTwo_thenEachKeyGoesOnWhereItStood() throws Exception {
        List<SafetyEvent> events = City.day(7, 3);
        List<Score> expected = Rehearsal.of(RULES, events).scores();
        int half = events.size() / 2;
        OperatorSubtaskState whole;
        List<ScoreChange> said = new ArrayList<>();
        try (ScoringHarness one = new ScoringHarness(1, 0)) {
            one.open();
            for (SafetyEvent event : events.subList(0, half)) {
                one.see(event);
            }
            one.mark(events.get(half).eventTime() - 5 * MINUTE);
            said.addAll(one.changes());
            whole = one.snapshot(1, 1);
        }
        for (int subtask = 0; subtask < 2; subtask++) {
            said.addAll(goOn(whole, subtask, events.subList(half, events.size())));
        }
        assertThat(said).allMatch(change -> change.kind() == ChangeKind.NEW);
        assertThat(standing(said)).hasSizeGreaterThan(50).isEqualTo(expected);
    }

    /** One of two subtasks, which gets only its own keys. */
    private static List<ScoreChange> goOn(OperatorSubtaskState whole, int subtask, List<SafetyEvent> events)
            throws Exception {
        try (ScoringHarness harness = new ScoringHarness(2, subtask)) {
            harness.initializeState(AbstractStreamOperatorTestHarness.repartitionOperatorState(
                    whole, ScoringHarness.GROUPS, 1, 2, subtask));
            harness.open();
            for (SafetyEvent event : events) {
                for (EventClue clue : harness.maker.clues(event)) {
                    if (KeyGroupRangeAssignment.assignKeyToParallelOperator(clue.key(), ScoringHarness.GROUPS, 2)
                            == subtask) {
                        harness.processElement1(new StreamRecord<>(clue, event.eventTime()));
                    }
                }
            }
            harness.mark(Long.MAX_VALUE);
            return harness.changes();
        }
    }
}
