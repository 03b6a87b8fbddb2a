package fengsui.job.testkit;

import fengsui.codec.EventRow;
import fengsui.codec.Intake;
import fengsui.codec.RuleBundle;
import fengsui.event.SafetyEvent;
import fengsui.job.ControlList;
import fengsui.job.JobInput;
import fengsui.job.JobSettings;
import fengsui.job.wire.ControlRecord;
import fengsui.job.wire.Edition;
import fengsui.job.wire.Forms;
import fengsui.job.wire.Taken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Events from a list, which its splits share out: each reads a stretch of it. */
public final class ListInput implements JobInput {

    private final List<SafetyEvent> events;
    private final RateLimiterStrategy<?> pace;
    private final WatermarkStrategy<Taken> time;

    private final List<Published> editions;
    private final String run = UUID.randomUUID().toString();

    public ListInput(List<SafetyEvent> events, RateLimiterStrategy<?> pace, WatermarkStrategy<Taken> time) {
        this(events, pace, time, List.of());
    }

    private ListInput(
            List<SafetyEvent> events,
            RateLimiterStrategy<?> pace,
            WatermarkStrategy<Taken> time,
            List<Published> editions) {
        this.events = events;
        this.pace = pace;
        this.time = time;
        this.editions = editions;
    }

    /**
     * The same, read by {@code subtasks} that come forward together: each takes every {@code subtasks}th event. Those
     * left over at the end are not read.
     */
    public ListInput dealtTo(int subtasks) {
        int each = events.size() / subtasks;
        List<SafetyEvent> dealt = new ArrayList<>();
        for (int subtask = 0; subtask < subtasks; subtask++) {
            for (int i = 0; i < each; i++) {
                dealt.add(events.get(i * subtasks + subtask));
            }
        }
        return new ListInput(dealt, pace, time, editions);
    }

    /** The same, with {@code edition} published next, when {@code records} of the records have been read, in any order. */
    public ListInput publishing(int records, Edition edition) {
        return publishing(new Published(records, edition, true));
    }

    /** The same, but when {@link #announce} is called, one subtask is told of it, and no other. */
    public ListInput announcing(Edition edition) {
        return publishing(new Published(Integer.MAX_VALUE, edition, false));
    }

    public void announce() {
        ReadingProgress.of(run).release();
    }

    public boolean announced() {
        return ReadingProgress.of(run).announced();
    }

    private ListInput publishing(Published next) {
        List<Published> more = new ArrayList<>(editions);
        more.add(next);
        return new ListInput(events, pace, time, more);
    }

    @Override
    public Boundedness boundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public DataStream<Taken> open(StreamExecutionEnvironment env, RuleBundle rules, JobSettings settings) {
        DataGeneratorSource<Taken> source =
                new DataGeneratorSource<>(new Rows(events, run), events.size(), pace, Forms.TAKEN);
        return env.fromSource(source, time, "records").uid("records");
    }

    @Override
    public Optional<DataStream<ControlRecord>> editions(StreamExecutionEnvironment env, JobSettings settings) {
        if (editions.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(env.fromSource(ControlList.source(run, editions), new Timeless<>(), "control", Forms.CONTROL)
                .uid("control"));
    }

    /** Events travel to the source as bytes: they are not Serializable themselves. */
    private static final class Rows implements GeneratorFunction<Long, Taken> {

        private static final long serialVersionUID = 1L;

        private final ArrayList<byte[]> rows = new ArrayList<>();
        private final String run;

        Rows(List<SafetyEvent> events, String run) {
            this.run = run;
            for (SafetyEvent event : events) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try {
                    EventRow.write(event, new DataOutputStream(bytes));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
                rows.add(bytes.toByteArray());
            }
        }

        @Override
        public Taken map(Long index) throws Exception {
            ReadingProgress.of(run).read();
            byte[] row = rows.get(index.intValue());
            SafetyEvent event = EventRow.read(new DataInputStream(new ByteArrayInputStream(row)));
            return new Taken(event.header().origin().position(), new Intake.Decoded(List.of(event)));
        }
    }
}
