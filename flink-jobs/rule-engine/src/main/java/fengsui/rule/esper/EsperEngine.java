package fengsui.rule.esper;

import com.espertech.esper.common.client.EPException;
import com.espertech.esper.common.client.EventSender;
import com.espertech.esper.runtime.client.DeploymentOptions;
import com.espertech.esper.runtime.client.EPDeployException;
import com.espertech.esper.runtime.client.EPDeployment;
import com.espertech.esper.runtime.client.EPEventService;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.client.EPStatement;
import fengsui.area.AreaMap;
import fengsui.event.EventKind;
import fengsui.event.SafetyEvent;
import fengsui.rule.FailureSink;
import fengsui.rule.Hit;
import fengsui.rule.Rule;
import fengsui.rule.RuleEngine;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The rules of one hazard and one level in an Esper runtime of their own. */
final class EsperEngine implements RuleEngine {

    /** Shifts are whole weeks, so that hours and days of the week keep their place. */
    private static final long WEEK = 7 * 86_400_000L;

    private final EPRuntime runtime;
    private final EPEventService events;
    private final Costs costs;
    private final EventSender sensors;
    private final EventSender videos;
    private final EventSender hotlines;

    private final List<Rule> rules;
    private final EventRows rows;
    private final FailureSink failures;
    private Consumer<Hit> consumer = hit -> {};
    private boolean started;
    private boolean renewing;

    /** What the runtime's time is ahead of event time: its clock cannot be set back. */
    private long shift;

    EsperEngine(List<Rule> rules, AreaMap areas, FailureSink failures) {
        this.runtime = Runtimes.start();
        this.events = runtime.getEventService();
        this.costs = new Costs(runtime);
        this.rules = List.copyOf(rules);
        this.rows = new EventRows(asked(this.rules));
        this.failures = new Awake(failures);
        this.sensors = sender(EventKind.SENSOR);
        this.videos = sender(EventKind.VIDEO);
        this.hotlines = sender(EventKind.HOTLINE);
        AreaFunctions.bind(areas, runtime);
        rules.forEach(this::deploy);
    }

    private static Set<String> asked(List<Rule> rules) {
        Set<String> asked = new HashSet<>();
        rules.forEach(rule -> asked.addAll(((EsperProgram) rule.program()).asked()));
        return asked;
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
        DeployedRule deployed = new DeployedRule(rule, this::now, failures, this::hit);
        DeploymentOptions options = LookUps.options(new InForce(rule, program.slots(), () -> shift))
                .setStatementUserObjectRuntime(statement -> deployed);
        try {
            EPDeployment deployment = runtime.getDeploymentService().deploy(program.compiled(), options);
            EPStatement output = deployment.getStatements()[program.output()];
            output.addListener(deployed);
            costs.add(rule.id(), deployment);
        } catch (EPDeployException e) {
            throw new IllegalStateException("rule " + rule.id() + " was checked and still does not deploy", e);
        }
    }

    private void hit(Hit hit) {
        if (!renewing) {
            consumer.accept(hit);
        }
    }

    /** The engine's clock in event time. */
    private long now() {
        return events.getCurrentTime() - shift;
    }

    @Override
    public void advanceTo(long time) {
        costs.step();
        try {
            if (!started) {
                // Nothing can be due before the first event; a span from 1970 would step through nothing.
                events.advanceTime(time);
                started = true;
            } else if (time > now()) {
                events.advanceTimeSpan(time + shift);
            }
        } catch (EPException | StackOverflowError e) {
            failed(time, e);
        }
    }

    /** Leaves more than the longest memory between what was and what comes: then nothing of it can be seen any more. */
    @Override
    public void renew(long time) {
        if (!started) {
            return;
        }
        renewing = true;
        long forgotten = events.getCurrentTime() + longestMemory();
        long next = Math.max(0, (Math.floorDiv(forgotten - time, WEEK) + 1) * WEEK);
        pass(time + next);
        shift = next;
        renewing = false;
    }

    private void pass(long engineTime) {
        try {
            events.advanceTimeSpan(engineTime);
        } catch (EPException | StackOverflowError e) {
            failed(engineTime, e);
        }
    }

    private long longestMemory() {
        return rules.stream().mapToLong(Rule::memoryMillis).max().orElse(0);
    }

    @Override
    public void send(SafetyEvent event) {
        try {
            sender(event).sendEvent(rows.row(event, shift));
        } catch (EPException | StackOverflowError e) {
            failed(event.eventTime(), e);
        }
    }

    /**
     * Thrown while Esper looked for the statements concerned, or deeper than its own handlers reach: of several rules,
     * which one did it is not to be known.
     */
    private void failed(long time, Throwable thrown) {
        if (rules.size() == 1) {
            failures.threw(rules.get(0).id(), time, name(thrown) + " in its engine");
        } else {
            failures.torn(time);
        }
    }

    /** Not the message, which may repeat what an event held. */
    private static String name(Throwable thrown) {
        Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
        return cause.getClass().getSimpleName();
    }

    /** Hears nothing while the engine is renewed: what is left of its past may break, and is not to be heard of. */
    private final class Awake implements FailureSink {

        private final FailureSink sink;

        Awake(FailureSink sink) {
            this.sink = sink;
        }

        @Override
        public void failed(String rule, long time, String message) {
            if (!renewing) {
                sink.failed(rule, time, message);
            }
        }

        @Override
        public void threw(String rule, long time, String message) {
            if (!renewing) {
                sink.threw(rule, time, message);
            }
        }

        @Override
        public void torn(long time) {
            if (!renewing) {
                sink.torn(time);
            }
        }
    }

    @Override
    public Map<String, Long> costs() {
        return costs.nanos();
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
