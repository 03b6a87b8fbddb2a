package fengsui.metrics;

import java.util.List;
import java.util.Map;
import org.apache.flink.metrics.MetricGroup;

/** A measure with values of its labels, in their order. */
record Series(Described measure, List<String> values) {

    private static final Map<String, String> FLINKS = Map.of("source", "operator_name", "task", "task_name");

    private static final String SOURCE = "Source: ";

    static Series of(Described measure, MetricGroup group) {
        Map<String, String> known = group.getAllVariables();
        List<String> values = measure.labels().stream()
                .map(label -> known.getOrDefault("<" + variable(measure, label) + ">", ""))
                .map(value -> measure instanceof Borrowed ? first(value) : value)
                .toList();
        return new Series(measure, values);
    }

    /** Flink calls a chain of operators by all their names; the first will do. */
    private static String first(String chain) {
        String first = chain.startsWith(SOURCE) ? chain.substring(SOURCE.length()) : chain;
        int end = first.indexOf(" -> ");
        return end < 0 ? first : first.substring(0, end);
    }

    private static String variable(Described measure, String label) {
        return measure instanceof Borrowed ? FLINKS.getOrDefault(label, label) : label;
    }
}
