package fengsui.job.operator;

import static fengsui.job.testkit.City.START;
import static fengsui.job.testkit.City.gas;
import static fengsui.job.testkit.City.smell;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Level;
import fengsui.codec.Health;
import fengsui.codec.Reject;
import fengsui.codec.RejectReason;
import fengsui.codec.RuleBundle;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.job.testkit.City;
import fengsui.job.testkit.Scenario;
import fengsui.job.testkit.TestRules;
import fengsui.job.wire.Edition;
import fengsui.risk.ChangeKind;
import fengsui.risk.Score;
import fengsui.risk.ScoreReading;
import fengsui.risk.Signal;
import fengsui.risk.SignalChange;
import fengsui.rule.rehearsal.Rehearsal;
import fengsui.rule.run.RunnerLimits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class RulesOperatorTest {

    private static RulesHarness harness(int subtasks, int index) throws Exception {
        return harness(TestRules.bundle(), RunnerLimits.STANDARD, subtasks, index);
    }

    private static RulesHarness harness(RuleBundle rules, RunnerLimits limits, int subtasks, int index)
            throws Exception {
        return new RulesHarness(Edition.first(rules), limits, RulesHarness.Backend.HEAP, subtasks, index);
    }

    private static Scenario<RulesHarness> scenario() {
        return new Scenario<>(() -> harness(1, 0));
    }

    @Test
    void whenEventsOfARuleComeInAnyOrder_thenItsSignalComesWithTheWatermark() throws Exception {
        List<Signal> signals = scenario()
                .then(harness -> harness.take(smell("g1", 60, "t1")))
                .then(harness -> harness.take(gas("g1", 0, 30)))
                .then(harness -> harness.time(START + 59_999))
                .then(harness -> harness.time(START + 60_000))
                .then(harness -> harness.time(START + 900_000))
                .said(harness -> harness.signals());
        assertThat(signals).singleElement().satisfies(signal -> {
            assertThat(signal.rule().id()).isEqualTo("gas/leak-confirmed");
            assertThat(signal.time()).isEqualTo(START + 60_000);
            assertThat(signal.area().code()).isEqualTo("g1");
            assertThat(signal.evidence().count()).isEqualTo(2);
        });
    }

    @Test
    void whenAWatermarkBringsASignal_thenTheSignalGoesFirst() throws Exception {
        try (var harness = harness(1, 0)) {
            harness.open();
            harness.take(gas("g1", 0, 30));
            harness.take(smell("g1", 60, "t1"));
            harness.time(START + 60_000);
            assertThat(new ArrayList<>(harness.getOutput())).hasSize(2).satisfies(output -> {
                assertThat(output.get(0)).isInstanceOf(StreamRecord.class);
                assertThat(output.get(1)).isEqualTo(new Watermark(START + 60_000));
            });
        }
    }

    @Test
    void whenAnEventComesLaterThanItsFeedMay_thenItIsRejectedAsTooLate() throws Exception {
        List<Reject> rejects = scenario()
                .then(harness -> harness.time(START + 700_000))
                .then(harness -> harness.take(gas("g1", 99.999, 30)))
                .then(harness -> harness.take(gas("g1", 100, 30)))
                .said(harness -> harness.rejects());
        assertThat(rejects).singleElement().satisfies(reject -> {
            assertThat(reject.reason()).isEqualTo(RejectReason.TOO_LATE);
            assertThat(reject.position())
                    .isEqualTo(gas("g1", 99.999, 30).header().origin().position());
        });
    }

    @Test
    void whenMoreWaitsThanMay_thenReadingsAreShedAndTheJobSaysSo() throws Exception {
        try (var harness = harness(TestRules.bundle(), new RunnerLimits(4, 2), 1, 0)) {
            harness.setProcessingTime(START);
            harness.open();
            for (int second = 0; second < 4; second++) {
                harness.take(gas("g1", second, 30));
            }
            harness.take(smell("g1", 5, "t1"));
            harness.setProcessingTime(START + 5_000);
            assertThat(harness.rejects()).hasSize(2).allMatch(reject -> reject.reason() == RejectReason.OVERLOAD);
            assertThat(harness.newest("job").status()).isEqualTo("degraded");
            assertThat(harness.newest("job").figures())
                    .containsEntry("shed", 2L)
                    .containsEntry("waiting", 3L);
            assertThat(harness.newest("ledger/rules/0").figures())
                    .containsEntry("copies.used", 3L)
                    .containsEntry("copies.shed", 2L);
            harness.setProcessingTime(START + 10_000);
            assertThat(harness.newest("job").status())
                    .as("nothing more was shed")
                    .isEqualTo("ok");
        }
    }

    @Test
    void whenAScoreComesTooLate_thenItIsCountedBesideTheLedgerAndNoRecordIsRejected() throws Exception {
        try (var harness = harness(TestRules.overScores(), RunnerLimits.STANDARD, 1, 0)) {
            harness.setProcessingTime(START);
            harness.open();
            harness.take(score("g1", 60));
            harness.time(START + 1_000_000);
            harness.take(score("g1", 120));
            harness.take(score("g1", 600));
            harness.setProcessingTime(START + 5_000);
            assertThat(harness.rejects()).isEmpty();
            assertThat(harness.newest("ledger/rules/0").figures())
                    .containsEntry("scores.used", 1L)
                    .containsEntry("scores.corrected", 1L)
                    .containsEntry("scores.too-late", 1L)
                    .containsEntry("copies.used", 0L)
                    .containsEntry("copies.too-late", 0L);
        }
    }

    private static SafetyEvent score(String grid, int second) {
        SafetyEvent any = gas(grid, second, 1);
        return ScoreReading.of(
                new Score("gas-leak", any.area().at(Level.GRID), any.area(), any.eventTime(), 50, 1, List.of()));
    }

    @Test
    void whenTheInputEnds_thenTheLedgerTellsWhatBecameOfEachCopy() throws Exception {
        SafetyEvent unwatched = new SensorReading(gas("g1", 40, 1).header(), "noise", 1, "dB", null, null);
        List<Health> ledgers = scenario()
                .then(harness -> harness.take(gas("g1", 0, 30)))
                .then(harness -> harness.take(gas("g1", 20, 30)))
                .then(harness -> harness.take(unwatched))
                .then(harness -> harness.time(START + 900_000))
                .then(harness -> harness.take(gas("g1", 300, 30)))
                .then(harness -> harness.take(gas("g1", 299.999, 30)))
                .then(harness -> harness.endAllInputs())
                .said(harness -> harness.health().stream()
                        .filter(health -> health.subject().startsWith("ledger/"))
                        .toList());
        assertThat(ledgers).singleElement().satisfies(ledger -> {
            assertThat(ledger.subject()).isEqualTo("ledger/rules/0");
            assertThat(ledger.time()).isEqualTo(START + 900_000);
            assertThat(ledger.figures())
                    .containsEntry("copies.used", 2L)
                    .containsEntry("copies.corrected", 1L)
                    .containsEntry("copies.too-late", 1L)
                    .containsEntry("copies.unwatched", 1L)
                    .containsEntry("copies.shed", 0L);
        });
    }

    @Test
    void whenAnEventIsLate_thenItIsCorrectedFiftyMillisecondsLater() throws Exception {
        try (var harness = harness(1, 0)) {
            harness.setProcessingTime(START);
            harness.open();
            harness.take(smell("g1", 60, "t1"));
            harness.time(START + 120_000);
            harness.take(gas("g1", 0, 30));
            harness.setProcessingTime(START + 49);
            assertThat(harness.signals()).isEmpty();
            harness.setProcessingTime(START + 50);
            assertThat(harness.extractOutputValues()).singleElement().satisfies(change -> {
                assertThat(change.kind()).isEqualTo(ChangeKind.LATE);
                assertThat(change.because()).containsExactly(gas("g1", 0, 30).eventId());
            });
        }
    }

    @Test
    void whenACheckpointComes_thenWhatIsLateIsCorrectedBeforeIt() throws Exception {
        List<SignalChange> said = scenario()
                .then(harness -> harness.take(smell("g1", 60, "t1")))
                .then(harness -> harness.time(START + 120_000))
                .then(harness -> harness.take(gas("g1", 0, 30)))
                .then(harness -> harness.prepareSnapshotPreBarrier(99))
                .said(harness -> harness.extractOutputValues());
        assertThat(said).singleElement().extracting(SignalChange::kind).isEqualTo(ChangeKind.LATE);
    }

    @Test
    void whenFiveSecondsPass_thenTheFirstSubtaskTellsTheClockAndTheLag() throws Exception {
        try (var harness = harness(2, 0);
                var other = harness(2, 1)) {
            for (var each : List.of(harness, other)) {
                each.setProcessingTime(START);
                each.open();
                each.time(START);
                each.setProcessingTime(START + 5_000);
            }
            assertThat(harness.health())
                    .filteredOn(health -> health.subject().equals("job"))
                    .singleElement()
                    .satisfies(beat -> {
                        assertThat(beat.status()).isEqualTo("ok");
                        assertThat(beat.figures())
                                .containsEntry("clock", START)
                                .containsEntry("lag", 5_000L)
                                .containsKey("rules");
                    });
            assertThat(other.health()).noneMatch(health -> health.subject().equals("job"));
        }
    }

    @Test
    void whenARuleFileIsBroken_thenOneSubtaskSaysSoAndTheOtherRulesRun() throws Exception {
        TreeMap<String, String> files = new TreeMap<>(TestRules.bundle().files());
        files.put("gas/broken.yaml", "title: [");
        RuleBundle rules = new RuleBundle(files);
        try (var first = harness(rules, RunnerLimits.STANDARD, 2, 0);
                var second = harness(rules, RunnerLimits.STANDARD, 2, 1)) {
            first.open();
            second.open();
            assertThat(first.health()).singleElement().satisfies(health -> {
                assertThat(health.subject()).isEqualTo("rule/gas/broken");
                assertThat(health.status()).isEqualTo("failed");
                assertThat(health.message()).contains("gas/broken.yaml:1:");
            });
            assertThat(second.health()).isEmpty();
        }
    }

    @Test
    void whenOneSubtaskBecomesTwo_thenEachKeyGoesOnWhereItStood() throws Exception {
        List<SafetyEvent> events = City.day(7, 3);
        List<Signal> expected = Rehearsal.of(TestRules.load(), events).signals();
        int half = events.size() / 2;
        OperatorSubtaskState whole;
        List<Signal> said = new ArrayList<>();
        try (var one = harness(1, 0)) {
            one.open();
            feed(one, events.subList(0, half));
            // One minute is still pending when the state is taken.
            one.time(events.get(half).eventTime() - 60_000);
            said.addAll(one.signals());
            whole = one.snapshot(1, 1);
        }
        for (int subtask = 0; subtask < 2; subtask++) {
            said.addAll(goOn(whole, subtask, events.subList(half, events.size())));
        }
        said.sort(Comparator.comparingLong(Signal::time).thenComparing(Signal::signalId));
        assertThat(expected).hasSizeGreaterThan(10);
        assertThat(said).isEqualTo(expected);
    }

    /** One of two subtasks, which gets only its own keys. */
    private static List<Signal> goOn(OperatorSubtaskState whole, int subtask, List<SafetyEvent> events)
            throws Exception {
        OperatorSubtaskState own =
                AbstractStreamOperatorTestHarness.repartitionOperatorState(whole, RulesHarness.GROUPS, 1, 2, subtask);
        try (var harness = harness(2, subtask)) {
            harness.initializeState(own);
            harness.open();
            feed(
                    harness,
                    events.stream()
                            .filter(event -> RulesHarness.owns(event, 2, subtask))
                            .toList());
            harness.time(Long.MAX_VALUE);
            return harness.signals();
        }
    }

    private static void feed(RulesHarness harness, List<SafetyEvent> events) throws Exception {
        for (SafetyEvent event : events) {
            harness.take(event);
        }
    }
}
