package fengsui.job.metrics;

import fengsui.metrics.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.metrics.Gauge;

/**
 * How many times were how long. Flink's own histograms know quantiles, which cannot be added up over subtasks; this is a
 * gauge of counts, one a bound and one for what is above all, and at last the sum, in seconds.
 */
public final class Spread implements Gauge<List<Double>> {

    private static final double SECOND = 1_000.0;

    private final double[] bounds = Measure.bounds();
    private final double[] counts = new double[bounds.length + 2];

    Spread() {}

    /** What took no time, or by a clock that is behind less than that, took none. */
    public void millis(long taken) {
        double seconds = Math.max(0, taken) / SECOND;
        int place = Arrays.binarySearch(bounds, seconds);
        synchronized (counts) {
            counts[place < 0 ? -place - 1 : place]++;
            counts[counts.length - 1] += seconds;
        }
    }

    @Override
    public List<Double> getValue() {
        List<Double> values = new ArrayList<>(counts.length);
        synchronized (counts) {
            for (double count : counts) {
                values.add(count);
            }
        }
        return values;
    }
}
