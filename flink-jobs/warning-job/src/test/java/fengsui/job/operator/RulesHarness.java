package fengsui.job.operator;

import fengsui.area.Level;
import fengsui.codec.Health;
import fengsui.codec.Reject;
import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;
import fengsui.job.wire.Copy;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import fengsui.job.wire.Forms;
import fengsui.risk.Signal;
import fengsui.risk.SignalChange;
import fengsui.rule.KnownPrograms;
import fengsui.rule.run.RuleFinding;
import fengsui.rule.run.RunnerLimits;
import java.util.List;
import java.util.Queue;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/** One subtask of the rules, on grids. */
final class RulesHarness extends KeyedTwoInputStreamOperatorTestHarness<String, Copy, EditionMark, SignalChange> {

    static final int GROUPS = 16;

    /** Where state rests. */
    enum Backend {
        HEAP,
        ROCKSDB
    }

    RulesHarness(Edition first, Backend backend, int subtasks, int index) throws Exception {
        this(first, RunnerLimits.STANDARD, backend, subtasks, index);
    }

    RulesHarness(Edition first, RunnerLimits limits, Backend backend, int subtasks, int index) throws Exception {
        super(
                new RulesOperator(
                        new ShippedRules(first),
                        RulesSettings.of(new HealthPace(true, 5_000), limits),
                        RuleSupply.of(KnownPrograms.NONE)),
                Copy::key,
                null,
                Types.STRING,
                GROUPS,
                subtasks,
                index);
        setup(Forms.SIGNAL.createSerializer(new SerializerConfigImpl()));
        setStateBackend(backend == Backend.HEAP ? new HashMapStateBackend() : new EmbeddedRocksDBStateBackend(true));
    }

    static boolean owns(SafetyEvent event, int subtasks, int index) {
        String key = new ScopedEvent(Level.GRID, event).scope().toString();
        return KeyGroupRangeAssignment.assignKeyToParallelOperator(key, GROUPS, subtasks) == index;
    }

    void take(SafetyEvent event) throws Exception {
        take(event, Edition.STARTED_WITH);
    }

    /** @param edition what was known where the copy was made */
    void take(SafetyEvent event, long edition) throws Exception {
        Copy copy = new Copy(new ScopedEvent(Level.GRID, event), edition);
        processElement1(new StreamRecord<>(copy, event.eventTime()));
    }

    void mark(EditionMark mark) throws Exception {
        processElement2(new StreamRecord<>(mark));
    }

    void time(long watermark) throws Exception {
        processBothWatermarks(new Watermark(watermark));
    }

    List<Signal> signals() {
        return extractOutputValues().stream().map(SignalChange::signal).toList();
    }

    List<Health> health() {
        return side(Tags.HEALTH);
    }

    List<RuleFinding> findings() {
        return side(Tags.FINDINGS);
    }

    List<Reject> rejects() {
        return side(Tags.REJECTS);
    }

    private <T> List<T> side(OutputTag<T> tag) {
        Queue<StreamRecord<T>> records = getSideOutput(tag);
        return records == null
                ? List.of()
                : records.stream().map(StreamRecord::getValue).toList();
    }

    Health newest(String subject) {
        return health(subject).stream().reduce((older, newer) -> newer).orElseThrow();
    }

    List<Health> health(String subject) {
        return health().stream()
                .filter(health -> health.subject().equals(subject))
                .toList();
    }
}
