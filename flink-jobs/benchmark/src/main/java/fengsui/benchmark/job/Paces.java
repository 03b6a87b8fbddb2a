package fengsui.benchmark.job;

import fengsui.codec.feed.FeedClock;
import fengsui.job.Pace;
import java.time.Duration;

/** The times of the jobs that are measured. */
public final class Paces {

    private static final Duration IDLENESS = Duration.ofSeconds(5);
    private static final Duration HEALTH = Duration.ofSeconds(5);

    /** From one checkpoint to the next. */
    public static final Duration CHECKPOINTS = Duration.ofSeconds(1);

    /** How far the watermark stays behind, where a city is lived through: as the feed that is built in has it. */
    public static final Duration BOUND = Duration.ofMillis(FeedClock.DEFAULT.boundMillis());

    /**
     * At full speed. Partitions are not kept abreast: a source that ends while another one waits for it makes Flink's
     * connector fail.
     */
    public static final Pace AHEAD = new Pace(Duration.ZERO, IDLENESS, CHECKPOINTS, HEALTH);

    private Paces() {}

    /** As time goes by. */
    public static Pace live(Duration checkpoints) {
        Pace.Alignment asShipped = new Pace.Alignment(Duration.ofMinutes(2), Duration.ofMillis(100));
        return new Pace(BOUND, IDLENESS, checkpoints, HEALTH, asShipped);
    }
}
