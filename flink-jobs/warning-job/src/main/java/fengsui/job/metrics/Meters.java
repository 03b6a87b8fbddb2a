package fengsui.job.metrics;

import fengsui.metrics.Kind;
import fengsui.metrics.Measure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/**
 * The measures of one subtask. They are brought up to date now and then from what is counted anyhow, so that an event
 * costs nothing. Written by the subtask's thread alone, read by others.
 */
public final class Meters {

    private record Name(Measure measure, List<String> labels) {}

    /**
     * What is counted goes on over a restore, and a counter must not: it counts from where it was first seen. What is counted
     * by parts falls when one of them begins anew, and a counter must not: it stands still.
     */
    private static final class Cell implements Gauge<Double> {

        private final double before;
        private volatile double now;
        private double last;
        private double lost;

        Cell(double before) {
            this.before = before;
        }

        void count(double amount) {
            lost += Math.max(0, last - amount);
            last = amount;
            now = lost + amount;
        }

        @Override
        public Double getValue() {
            return now - before;
        }
    }

    private final MetricGroup group;
    private final Map<Name, Cell> cells = new HashMap<>();
    private boolean begun;

    public Meters(MetricGroup group) {
        this.group = group;
    }

    /** What counters stand at was counted before a restore; one that is seen for the first time later began at nought. */
    public void begin() {
        begun = true;
    }

    /** A gauge stands at {@code value}. */
    public void set(Measure measure, double value, String... labels) {
        cell(measure, 0, labels).now = value;
    }

    /** A counter has come to {@code count}, that of before a restore included. Where it fell, it stands still. */
    public void count(Measure measure, long count, String... labels) {
        countPart(measure, (double) count, labels);
    }

    /** The same, of what does not come in whole numbers. */
    public void countPart(Measure measure, double amount, String... labels) {
        cell(measure, begun ? 0 : amount, labels).count(amount);
    }

    /** One more, of what is seldom. */
    public void more(Measure measure, String... labels) {
        Cell cell = cell(measure, 0, labels);
        cell.count(cell.last + 1);
    }

    /** A gauge of one label, by its value; where it stood at something and is not among {@code values}, at nought. */
    public void all(Measure measure, Map<String, ? extends Number> values) {
        cells.forEach((name, cell) -> {
            if (name.measure() == measure && !values.containsKey(name.labels().get(0))) {
                cell.now = 0;
            }
        });
        values.forEach((label, value) -> set(measure, value.doubleValue(), label));
    }

    /** A histogram, empty at first. */
    public Spread spread(Measure measure, String... labels) {
        if (measure.kind() != Kind.HISTOGRAM) {
            throw new IllegalArgumentException(measure + " is no histogram");
        }
        Spread spread = new Spread();
        group(measure, List.of(labels)).gauge(measure.metric(), spread);
        return spread;
    }

    private Cell cell(Measure measure, double before, String... labels) {
        return cells.computeIfAbsent(new Name(measure, List.of(labels)), name -> made(name, before));
    }

    private Cell made(Name name, double before) {
        Cell cell = new Cell(before);
        group(name.measure(), name.labels()).gauge(name.measure().metric(), cell);
        return cell;
    }

    private MetricGroup group(Measure measure, List<String> labels) {
        if (labels.size() != measure.labels().size()) {
            throw new IllegalArgumentException(measure + ": expected " + measure.labels() + ", found " + labels);
        }
        MetricGroup inner = group;
        for (int i = 0; i < labels.size(); i++) {
            inner = inner.addGroup(measure.labels().get(i), labels.get(i));
        }
        return inner;
    }
}
