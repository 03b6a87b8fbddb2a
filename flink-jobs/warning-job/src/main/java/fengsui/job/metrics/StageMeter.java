package fengsui.job.metrics;

import fengsui.metrics.Measure;
import java.util.function.LongSupplier;

/** How far one subtask of a stage has come, and how late. Not thread-safe. */
public final class StageMeter {

    /** The end of the year 9999, in epoch milliseconds: what is above is no time. */
    private static final long LAST = 253_402_300_799_999L;

    private static final double SECOND = 1_000.0;

    private final Meters meters;
    private final String stage;
    private final LongSupplier clock;
    private final Spread lag;
    private long reached;

    /** @param clock the time of day, epoch milliseconds; it is asked once each time the stage goes on */
    public StageMeter(Meters meters, String stage, LongSupplier clock) {
        this.meters = meters;
        this.stage = stage;
        this.clock = clock;
        this.lag = meters.spread(Measure.STAGE_LAG, stage);
    }

    /** The stage has worked up to {@code watermark}. */
    public void passed(long watermark) {
        if (watermark > reached && watermark <= LAST) {
            reached = watermark;
            meters.set(Measure.STAGE_CLOCK, watermark / SECOND, stage);
            lag.millis(clock.getAsLong() - watermark);
        }
    }
}
