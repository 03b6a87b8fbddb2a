package fengsui.cli.series;

import fengsui.baseline.Anomaly;
import fengsui.baseline.Baseline;
import fengsui.baseline.BaselineSize;
import java.util.function.Supplier;

/** Judges the readings of one series, one after the other, each by those before it. */
public interface Judge {

    /**
     * Judges a reading.
     *
     * @param time epoch milliseconds
     * @param offset local time less UTC, in milliseconds
     * @param value not a number where it is missing
     */
    Anomaly see(long time, int offset, double value);

    /** One that knows nothing yet for each series: what the job judges by. */
    static Supplier<Judge> of(BaselineSize size) {
        return () -> Baseline.begin(size)::see;
    }
}
