package fengsui.job.testkit;

import fengsui.codec.EventRow;
import fengsui.codec.Intake;
import fengsui.codec.RuleBundle;
import fengsui.event.SafetyEvent;
import fengsui.job.JobInput;
import fengsui.job.JobSettings;
import fengsui.job.wire.Forms;
import fengsui.job.wire.Taken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

    public ListInput(List<SafetyEvent> events, RateLimiterStrategy<?> pace, WatermarkStrategy<Taken> time) {
        this.events = events;
        this.pace = pace;
        this.time = time;
    }

    @Override
    public Boundedness boundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public DataStream<Taken> open(StreamExecutionEnvironment env, RuleBundle rules, JobSettings settings) {
        DataGeneratorSource<Taken> source =
                new DataGeneratorSource<>(new Rows(events), events.size(), pace, Forms.TAKEN);
        return env.fromSource(source, time, "records").uid("records");
    }

    /** Events travel to the source as bytes: they are not Serializable themselves. */
    private static final class Rows implements GeneratorFunction<Long, Taken> {

        private static final long serialVersionUID = 1L;

        private final ArrayList<byte[]> rows = new ArrayList<>();

        Rows(List<SafetyEvent> events) {
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
            byte[] row = rows.get(index.intValue());
            SafetyEvent event = EventRow.read(new DataInputStream(new ByteArrayInputStream(row)));
            return new Taken(event.header().origin().position(), new Intake.Decoded(List.of(event)));
        }
    }
}
