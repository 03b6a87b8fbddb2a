package fengsui.job.operator;

import static fengsui.job.testkit.City.START;
import static fengsui.job.testkit.City.gas;
import static fengsui.job.testkit.City.smell;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Level;
import fengsui.codec.Health;
import fengsui.codec.RuleBundle;
import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;
import fengsui.event.SensorReading;
import fengsui.job.testkit.Scenario;
import fengsui.job.testkit.TestRules;
import fengsui.job.wire.Copy;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import fengsui.job.wire.Forms;
import fengsui.job.wire.Intaken;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.TreeMap;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.Test;

class RouteOperatorTest {

    private static final Edition FIRST = Edition.first(3, TestRules.bundle());
    private static final Edition STREETS = new Edition(4, streets(), START);
    private static final SafetyEvent NOISE = new SensorReading(gas("g1", 40, 1).header(), "noise", 1, "dB", null, null);

    /** The rule of the tests, on streets instead of grids. */
    private static RuleBundle streets() {
        TreeMap<String, String> files = new TreeMap<>(TestRules.bundle().files());
        files.computeIfPresent("gas/leak-confirmed.yaml", (file, text) -> text.replace("scope: grid", "scope: street"));
        return new RuleBundle(files);
    }

    private static OneInputStreamOperatorTestHarness<Intaken, Copy> harness(int subtasks, int index) throws Exception {
        var harness = new OneInputStreamOperatorTestHarness<>(new RouteOperator(5_000), 16, subtasks, index);
        harness.setup(Forms.COPY.createSerializer(new SerializerConfigImpl()));
        return harness;
    }

    private static StreamRecord<Intaken> event(SafetyEvent event) {
        return new StreamRecord<>(new Intaken.Event(event), event.eventTime());
    }

    private static StreamRecord<Intaken> edition(Edition edition) {
        return new StreamRecord<>(new Intaken.NewEdition(edition));
    }

    private static <T> List<T> side(AbstractStreamOperatorTestHarness<?> harness, OutputTag<T> tag) {
        Queue<StreamRecord<T>> records = harness.getSideOutput(tag);
        return records == null
                ? List.of()
                : records.stream().map(StreamRecord::getValue).toList();
    }

    @Test
    void whenASecondRuleSetIsKnown_thenCopiesAreMadeForBoth() throws Exception {
        try (var harness = harness(1, 0)) {
            harness.open();
            harness.processElement(edition(FIRST));
            harness.processElement(event(gas("g1", 0, 1)));
            harness.processElement(edition(STREETS));
            harness.processElement(event(gas("g1", 1, 1)));
            harness.processElement(event(NOISE));
            assertThat(harness.extractOutputValues())
                    .containsExactly(
                            new Copy(new ScopedEvent(Level.GRID, gas("g1", 0, 1)), 3),
                            new Copy(new ScopedEvent(Level.GRID, gas("g1", 1, 1)), 4),
                            new Copy(new ScopedEvent(Level.STREET, gas("g1", 1, 1)), 4));
        }
    }

    @Test
    void whenARuleSetPasses_thenItsMarkSaysHowFarTimeHadCome() throws Exception {
        try (var harness = harness(2, 1)) {
            harness.open();
            harness.processElement(edition(FIRST));
            harness.processElement(event(NOISE));
            harness.processElement(edition(STREETS));
            harness.processElement(edition(STREETS));
            assertThat(side(harness, Tags.MARKS)).containsExactly(new EditionMark(STREETS, 1, 2, NOISE.eventTime()));
        }
    }

    @Test
    void whenAWatermarkIsAheadOfAllEvents_thenTheMarkSaysSo() throws Exception {
        try (var harness = harness(1, 0)) {
            harness.open();
            harness.processElement(edition(FIRST));
            harness.processElement(event(gas("g1", 0, 1)));
            harness.processWatermark(START + 90_000);
            harness.processElement(edition(STREETS));
            assertThat(side(harness, Tags.MARKS)).containsExactly(new EditionMark(STREETS, 0, 1, START + 90_000));
        }
    }

    @Test
    void whenTwoSubtasksBecomeThree_thenNoMarkSaysLessThanWhatWentBefore() throws Exception {
        List<OperatorSubtaskState> states = new ArrayList<>();
        for (int subtask = 0; subtask < 2; subtask++) {
            try (var harness = harness(2, subtask)) {
                harness.open();
                harness.processElement(edition(FIRST));
                harness.processWatermark(START + subtask * 60_000L);
                states.add(harness.snapshot(1, 1));
            }
        }
        OperatorSubtaskState whole = AbstractStreamOperatorTestHarness.repackageState(states.get(0), states.get(1));
        for (int subtask = 0; subtask < 3; subtask++) {
            try (var harness = harness(3, subtask)) {
                harness.initializeState(
                        AbstractStreamOperatorTestHarness.repartitionOperatorState(whole, 16, 2, 3, subtask));
                harness.open();
                harness.processElement(edition(FIRST));
                harness.processElement(edition(STREETS));
                assertThat(side(harness, Tags.MARKS))
                        .containsExactly(new EditionMark(STREETS, subtask, 3, START + 60_000));
            }
        }
    }

    @Test
    void whenTheInputEnds_thenItsEndIsNoTimeForAMark() throws Exception {
        OperatorSubtaskState state;
        try (var harness = harness(1, 0)) {
            harness.open();
            harness.processWatermark(START);
            harness.processWatermark(Watermark.MAX_WATERMARK);
            state = harness.snapshot(1, 1);
        }
        try (var harness = harness(1, 0)) {
            harness.initializeState(state);
            harness.open();
            harness.processElement(edition(STREETS));
            assertThat(side(harness, Tags.MARKS)).containsExactly(new EditionMark(STREETS, 0, 1, START));
        }
    }

    @Test
    void whenTheInputEnds_thenTheLedgerTellsOfCopiesAndOfWhatNobodyWatches() throws Exception {
        List<Health> ledgers = new Scenario<>(() -> harness(1, 0))
                .then(harness -> harness.processElement(edition(FIRST)))
                .then(harness -> {
                    // What stands is told again by intake after a restore.
                    harness.processElement(edition(FIRST));
                    harness.processElement(edition(STREETS));
                    harness.processElement(event(gas("g1", 0, 1)));
                    harness.processElement(event(smell("g1", 1, "t1")));
                    harness.processElement(event(NOISE));
                })
                .then(harness -> harness.endInput())
                .said(harness -> side(harness, Tags.HEALTH));
        assertThat(ledgers)
                .singleElement()
                .satisfies(ledger -> assertThat(ledger.figures())
                        .containsEntry("routed.watched", 2L)
                        .containsEntry("routed.unwatched", 1L)
                        .containsEntry("routed.copies", 4L));
    }
}
