package fengsui.cli.listen;

import fengsui.cli.clock.WallClock;
import fengsui.codec.Health;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Listens to what a running job says of itself. Not thread-safe. */
public final class JobEar implements AutoCloseable {

    public static final String JOB = "job";
    public static final String CLOCK = "clock";

    /** So many records are more than any job says between two signs of life. */
    private static final int BACK = 2_000;

    /** A job speaks every few seconds: what was said before that may be of one that is no more. */
    private static final long FRESH_MILLIS = 30_000;

    private final TopicReader reader;
    private OptionalLong clock = OptionalLong.empty();

    private JobEar(TopicReader reader) {
        this.reader = reader;
    }

    /** Has heard what there is to hear by now. */
    public static JobEar open(Broker broker, TopicNames topics) {
        JobEar ear = new JobEar(TopicReader.fromLast(broker, topics.health(), BACK));
        ear.catchUp();
        return ear;
    }

    /** Hears all that was said by now. */
    public void catchUp() {
        List<Health> said = new ArrayList<>();
        reader.upToNow().forEach(record -> take(record, said));
    }

    /** The engine's clock of the job that runs, epoch milliseconds; empty where none was heard of lately. */
    public OptionalLong clock() {
        return clock;
    }

    /** What has been said since, or is said within {@code wait}. */
    public List<Health> more(Duration wait) {
        List<Health> said = new ArrayList<>();
        reader.poll(wait).forEach(record -> take(record, said));
        return said;
    }

    private void take(TopicRecord record, List<Health> said) {
        Healths.of(record).ifPresent(health -> {
            said.add(health);
            Long shown = health.figures().get(CLOCK);
            if (health.subject().equals(JOB) && shown != null) {
                boolean fresh = WallClock.now() - record.timestamp() < FRESH_MILLIS;
                clock = fresh ? OptionalLong.of(shown) : OptionalLong.empty();
            }
        });
    }

    @Override
    public void close() {
        reader.close();
    }
}
