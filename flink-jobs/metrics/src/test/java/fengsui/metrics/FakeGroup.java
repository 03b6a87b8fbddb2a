package fengsui.metrics;

import java.util.Map;
import org.apache.flink.metrics.CharacterFilter;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;

/** A group that stands somewhere in Flink. */
final class FakeGroup extends UnregisteredMetricsGroup {

    private final Map<String, String> variables;

    FakeGroup(Map<String, String> variables) {
        this.variables = variables;
    }

    @Override
    public Map<String, String> getAllVariables() {
        return variables;
    }

    @Override
    public String getMetricIdentifier(String name) {
        return "host.taskmanager.tm-1.job." + name;
    }

    @Override
    public String getMetricIdentifier(String name, CharacterFilter filter) {
        return getMetricIdentifier(name);
    }
}
