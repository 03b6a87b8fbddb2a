package fengsui.rule.esper;

import com.espertech.esper.common.client.EPException;
import com.espertech.esper.common.client.EventSender;
import com.espertech.esper.runtime.client.DeploymentOptions;
import com.espertech.esper.runtime.client.EPDeployException;
import com.espertech.esper.runtime.client.EPDeployment;
import com.espertech.esper.runtime.client.EPEventService;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.client.EPStatement;
import fengsui.event.EventKind;
import fengsui.event.SafetyEvent;
import fengsui.rule.FailureLog;
import fengsui.rule.Hit;
import fengsui.rule.Rule;
import fengsui.rule.RuleEngine;
import java.util.List;
import java.util.function.Consumer;

/** The rules of one hazard and one level in an Esper runtime of their own. */
final class EsperEngine implements RuleEngine {

    private final EPRuntime runtime;
    private final EPEventService events;
    private final EventSender sensors;
    private final EventSender videos;
    private final EventSender hotlines;

    private final List<Rule> rules;
    private final FailureLog failures;
    private Consumer<Hit> consumer = hit -> {};
    private boolean started;

    EsperEngine(List<Rule> rules, FailureLog failures) {
        this.runtime = Runtimes.start();
        this.events = runtime.getEventService();
        this.rules = List.copyOf(rules);
        this.failures = failures;
        this.sensors = sender(EventKind.SENSOR);
        this.videos = sender(EventKind.VIDEO);
        this.hotlines = sender(EventKind.HOTLINE);
        rules.forEach(this::deploy);
    }

    private EventSender sender(EventKind kind) {
        return events.getEventSender(EventColumns.typeName(kind));
    }

    private EventSender sender(SafetyEvent event) {
        return switch (event.kind()) {
            case SENSOR -> sensors;
            case VIDEO -> videos;
            case HOTLINE -> hotlines;
        };
    }

    private void deploy(Rule rule) {
        EsperProgram program = (EsperProgram) rule.program();
        DeployedRule deployed = new DeployedRule(rule, events, failures, hit -> consumer.accept(hit));
        DeploymentOptions options = new DeploymentOptions().setStatementUserObjectRuntime(statement -> deployed);
        try {
            EPDeployment deployment = runtime.getDeploymentService().deploy(program.compiled(), options);
            EPStatement output = deployment.getStatements()[program.output()];
            output.addListener(deployed);
        } catch (EPDeployException e) {
            throw new IllegalStateException("rule " + rule.id() + " was checked and still does not deploy", e);
        }
    }

    @Override
    public void advanceTo(long time) {
        try {
            if (!started) {
                // Nothing can be due before the first event; a span from 1970 would step through nothing.
                events.advanceTime(time);
                started = true;
            } else if (time > events.getCurrentTime()) {
                events.advanceTimeSpan(time);
            }
        } catch (EPException e) {
            failed(time, e);
        }
    }

    @Override
    public void send(SafetyEvent event) {
        try {
            sender(event).sendEvent(EventColumns.row(event));
        } catch (EPException e) {
            failed(event.eventTime(), e);
        }
    }

    /** Thrown while Esper looked for the statements concerned: which one did it is not to be known. */
    private void failed(long time, EPException thrown) {
        rules.forEach(rule -> failures.failed(rule.id(), time, name(thrown) + " in its engine"));
    }

    /** Not the message, which may repeat what an event held. */
    private static String name(EPException thrown) {
        Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
        return cause.getClass().getSimpleName();
    }

    @Override
    public void onHit(Consumer<Hit> newConsumer) {
        consumer = newConsumer;
    }

    @Override
    public void close() {
        Runtimes.stop(runtime);
    }
}
