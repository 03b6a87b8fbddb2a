package fengsui.job.testkit;

import fengsui.codec.Control;
import fengsui.codec.ControlJson;
import fengsui.codec.EventRow;
import fengsui.codec.Intake;
import fengsui.codec.RuleBundle;
import fengsui.event.SafetyEvent;
import fengsui.job.JobInput;
import fengsui.job.JobSettings;
import fengsui.job.NoTime;
import fengsui.job.wire.ControlRecord;
import fengsui.job.wire.Edition;
import fengsui.job.wire.Forms;
import fengsui.job.wire.Taken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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

    private final SortedMap<Integer, Edition> editions;
    private final String run = UUID.randomUUID().toString();

    public ListInput(List<SafetyEvent> events, RateLimiterStrategy<?> pace, WatermarkStrategy<Taken> time) {
        this(events, pace, time, new TreeMap<>());
    }

    private ListInput(
            List<SafetyEvent> events,
            RateLimiterStrategy<?> pace,
            WatermarkStrategy<Taken> time,
            SortedMap<Integer, Edition> editions) {
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

    /** The same, with {@code edition} published when {@code records} of the records have been read, in any order. */
    public ListInput publishing(int records, Edition edition) {
        SortedMap<Integer, Edition> more = new TreeMap<>(editions);
        more.put(records, edition);
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
        DataGeneratorSource<ControlRecord> source = new DataGeneratorSource<>(
                new Sets(editions.values()),
                editions.size(),
                new WhenRead<>(run, List.copyOf(editions.keySet())),
                Forms.CONTROL);
        return Optional.of(env.fromSource(source, new NoTime<>(), "control")
                .setParallelism(1)
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
            return new Taken(
                    Objects.requireNonNull(event.header().origin().position()), new Intake.Decoded(List.of(event)));
        }
    }

    /** Rule sets travel as records of the control topic do. */
    private static final class Sets implements GeneratorFunction<Long, ControlRecord> {

        private static final long serialVersionUID = 1L;

        @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
        private record Row(long number, byte[] control) implements Serializable {}

        private final ArrayList<Row> rows = new ArrayList<>();

        Sets(Collection<Edition> editions) {
            for (Edition edition : editions) {
                Control control = new Control(edition.rules(), "test", edition.effectiveAt());
                rows.add(new Row(edition.number(), ControlJson.write(control)));
            }
        }

        @Override
        public ControlRecord map(Long index) throws Exception {
            Row row = rows.get(index.intValue());
            return Edition.published(row.number(), ControlJson.read(row.control()));
        }
    }
}
