package fengsui.job.metrics;

import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;

/** Keeps what it is given, by its name with the groups before it. */
final class GivenGroup extends UnregisteredMetricsGroup {

    private final String prefix;
    private final Map<String, Gauge<?>> given;

    GivenGroup() {
        this("", new TreeMap<>());
    }

    private GivenGroup(String prefix, Map<String, Gauge<?>> given) {
        this.prefix = prefix;
        this.given = given;
    }

    @Override
    public MetricGroup addGroup(String key, String value) {
        return new GivenGroup(prefix + key + "=" + value + " ", given);
    }

    @Override
    public <T, G extends Gauge<T>> G gauge(String name, G gauge) {
        given.put(prefix + name, gauge);
        return gauge;
    }

    /** What is told now. */
    Map<String, Object> told() {
        Map<String, Object> told = new TreeMap<>();
        given.forEach((name, gauge) -> told.put(name, gauge.getValue()));
        return told;
    }
}
