package fengsui.metrics;

import java.util.List;
import java.util.Map;
import org.apache.flink.metrics.MetricGroup;

/** A measure with values of its labels, in their order. */
record Series(Described measure, List<String> values) {

    private static final Map<String, String> FLINKS = Map.of("source", "operator_name", "task", "task_name");

    static Series of(Described measure, MetricGroup group) {
        Map<String, String> known = group.getAllVariables();
        List<String> values = measure.labels().stream()
                .map(label -> known.getOrDefault("<" + variable(measure, label) + ">", ""))
                .toList();
        return new Series(measure, values);
    }

    private static String variable(Described measure, String label) {
        return measure instanceof Borrowed ? FLINKS.getOrDefault(label, label) : label;
    }
}
