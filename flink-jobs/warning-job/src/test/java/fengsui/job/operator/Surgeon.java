package fengsui.job.operator;

import fengsui.codec.ScopedRow;
import fengsui.event.ScopedEvent;
import fengsui.rule.journal.Segment;
import fengsui.rule.journal.StoredSegment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;

/** Opens the state that one subtask of an operator has saved, cuts into it, and closes it again: to plant faults. */
public final class Surgeon extends AbstractStreamOperator<Object>
        implements TwoInputStreamOperator<Object, Object, Object>, Triggerable<String, VoidNamespace> {

    private static final long serialVersionUID = 1L;

    /** What is done to a state; each cut concerns itself with one part of it. */
    @SuppressWarnings("UnusedVariable")
    private interface Cut {

        default void atState(Surgeon surgeon, StateInitializationContext context) throws Exception {}

        default void atTimers(Surgeon surgeon) throws Exception {}
    }

    private final transient Cut cut;

    private Surgeon(Cut cut) {
        this.cut = cut;
    }

    /** Rows of the rules' journal, those of one segment at a time. */
    public static OperatorSubtaskState rows(
            OperatorSubtaskState state, int groups, UnaryOperator<List<ScopedEvent>> change) throws Exception {
        return operate(state, groups, new Cut() {
            @Override
            public void atState(Surgeon surgeon, StateInitializationContext context) throws Exception {
                JournalState journal = new JournalState(
                        context,
                        surgeon.getKeyedStateBackend(),
                        surgeon.getRuntimeContext().getTaskInfo());
                for (StoredSegment stored : journal.all()) {
                    Segment changed = write(stored.segment().keepMillis(), change.apply(read(stored.segment())));
                    journal.put(stored.group(), stored.id(), changed);
                }
            }
        });
    }

    /** The rules believe that time is {@code millis} ahead of where it was, and all until then is said. */
    public static OperatorSubtaskState clock(OperatorSubtaskState state, int groups, long millis) throws Exception {
        return operate(state, groups, new Cut() {
            @Override
            public void atState(Surgeon surgeon, StateInitializationContext context) throws Exception {
                ListState<Long> clocks = context.getOperatorStateStore()
                        .getUnionListState(new ListStateDescriptor<>("clock", Types.LONG));
                List<Long> ahead = new ArrayList<>();
                for (long clock : clocks.get()) {
                    ahead.add(clock + millis);
                }
                clocks.update(ahead);
            }
        });
    }

    /** The desks forget when they must be called next. */
    public static OperatorSubtaskState withoutDeadlines(OperatorSubtaskState state, int groups) throws Exception {
        return operate(state, groups, new Cut() {
            @Override
            public void atTimers(Surgeon surgeon) throws Exception {
                InternalTimerService<VoidNamespace> timers =
                        surgeon.getInternalTimerService("desk", VoidNamespaceSerializer.INSTANCE, surgeon);
                List<Object> keys = new ArrayList<>();
                List<Long> times = new ArrayList<>();
                timers.forEachEventTimeTimer((namespace, time) -> {
                    keys.add(surgeon.getCurrentKey());
                    times.add(time);
                });
                for (int i = 0; i < keys.size(); i++) {
                    surgeon.setCurrentKey(keys.get(i));
                    timers.deleteEventTimeTimer(VoidNamespace.INSTANCE, times.get(i));
                }
            }
        });
    }

    private static OperatorSubtaskState operate(OperatorSubtaskState state, int groups, Cut cut) throws Exception {
        try (KeyedTwoInputStreamOperatorTestHarness<String, Object, Object, Object> harness =
                new KeyedTwoInputStreamOperatorTestHarness<>(
                        new Surgeon(cut), value -> "", null, Types.STRING, groups, 1, 0)) {
            harness.initializeState(state);
            harness.open();
            return harness.snapshot(1, 1);
        }
    }

    private static List<ScopedEvent> read(Segment segment) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        segment.write(new DataOutputStream(bytes));
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        in.skipNBytes(Integer.BYTES + Byte.BYTES + 2 * Long.BYTES);
        List<ScopedEvent> rows = new ArrayList<>();
        while (in.available() > 0) {
            rows.add(ScopedRow.read(in));
        }
        return rows;
    }

    private static Segment write(long keepMillis, List<ScopedEvent> rows) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        out.writeByte(1);
        out.writeLong(keepMillis);
        out.writeLong(
                rows.stream().mapToLong(row -> row.event().eventTime()).min().orElse(0));
        for (ScopedEvent row : rows) {
            ScopedRow.write(row, out);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        new DataOutputStream(whole).writeInt(body.size());
        body.writeTo(whole);
        return Segment.read(new DataInputStream(new ByteArrayInputStream(whole.toByteArray())));
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        cut.atState(this, context);
    }

    @Override
    public void open() throws Exception {
        super.open();
        cut.atTimers(this);
    }

    @Override
    public void processElement1(StreamRecord<Object> element) {
        throw new IllegalStateException("nothing is sent to a surgeon");
    }

    @Override
    public void processElement2(StreamRecord<Object> element) {
        throw new IllegalStateException("nothing is sent to a surgeon");
    }

    @Override
    public void onEventTime(InternalTimer<String, VoidNamespace> timer) {
        throw new IllegalStateException("time does not pass for a surgeon");
    }

    @Override
    public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {
        throw new IllegalStateException("time does not pass for a surgeon");
    }
}
