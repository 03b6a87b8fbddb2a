package fengsui.rule.esper;

import com.espertech.esper.common.client.metric.EPMetricsService;
import com.espertech.esper.common.client.metric.StatementMetric;
import com.espertech.esper.runtime.client.EPDeployment;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.client.EPStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Estimates what each rule of one runtime takes of the processor. Asking for that costs more than most statements, so Esper
 * measures one step of its clock in many, with the events that come at it. Changes nothing of what rules say. Not
 * thread-safe.
 */
final class Costs {

    /** A prime: what comes in a rhythm is not always hit, or always missed. */
    static final int ONE_IN = 251;

    private final EPMetricsService service;
    private final Map<String, String> rules = new HashMap<>();
    private final List<EPStatement> statements = new ArrayList<>();
    private int step;
    private boolean measuring;

    Costs(EPRuntime runtime) {
        this.service = runtime.getMetricsService();
    }

    void add(String rule, EPDeployment deployment) {
        rules.put(deployment.getDeploymentId(), rule);
        for (EPStatement statement : deployment.getStatements()) {
            statements.add(statement);
            service.setMetricsReportingStmtDisabled(statement.getDeploymentId(), statement.getName());
        }
    }

    /** The clock goes on. */
    void step() {
        if (measuring) {
            measuring = false;
            for (EPStatement statement : statements) {
                service.setMetricsReportingStmtDisabled(statement.getDeploymentId(), statement.getName());
            }
        }
        step++;
        if (step == ONE_IN) {
            step = 0;
            measuring = true;
            for (EPStatement statement : statements) {
                service.setMetricsReportingStmtEnabled(statement.getDeploymentId(), statement.getName());
            }
        }
    }

    /** So far, in nanoseconds by rule. */
    Map<String, Long> nanos() {
        Map<String, Long> nanos = new HashMap<>();
        rules.values().forEach(rule -> nanos.put(rule, 0L));
        service.iterateStatementGroups(group -> group.iterateStatements(one -> {
            StatementMetric metric = one.getMetric();
            String rule = rules.get(metric.getDeploymentId());
            if (rule != null) {
                nanos.merge(rule, metric.getCpuTime() * ONE_IN, Long::sum);
            }
        }));
        return nanos;
    }
}
