package fengsui.benchmark.rules;

import com.espertech.esper.common.client.EPCompiled;
import fengsui.benchmark.load.BenchRules;
import fengsui.benchmark.load.Load;
import fengsui.benchmark.load.Rows;
import fengsui.benchmark.load.Traffic;
import fengsui.benchmark.meter.CoreTime;
import fengsui.codec.RuleBundle;
import fengsui.event.EventKind;
import fengsui.event.ScopedEvent;
import fengsui.rule.Rule;
import fengsui.rule.RuleCompiler;
import fengsui.rule.RuleEngine;
import fengsui.rule.RuleSet;
import fengsui.rule.run.RuleRunner;
import fengsui.rule.run.RunnerLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How many events a second go through so many rules in one thread: through the runner of the job, with everything that
 * it adds (order, journal, one engine a hazard, evidence), and through Esper alone.
 */
final class RulesCost {

    private static final int GRIDS = 5_000;
    private static final Duration SPAN = Duration.ofMinutes(40);

    private final RuleSet rules;
    private final List<EPCompiled> programs;
    private final List<ScopedEvent> events = new ArrayList<>();
    private final List<Object[]> rows = new ArrayList<>();

    RulesCost(RuleBundle shipped, RuleSet shippedRules, int count, int load) {
        ManyRules many = new ManyRules(count);
        List<String> ids = shippedRules.rules().stream().map(Rule::id).toList();
        rules = BenchRules.sound(many.bundle(shipped, ids)).ruleSet();
        programs = RawEsper.compile(many.statements());
        fill(new Rows(rules, new Traffic(new Load(load, GRIDS, SPAN, 17))), load);
    }

    private void fill(Rows from, int load) {
        for (int n = 0; n < load; n++) {
            ScopedEvent event = from.row(n);
            if (event.event().kind() == EventKind.SENSOR) {
                events.add(event);
                rows.add(RawEsper.row(event.event()));
            }
        }
    }

    /** The rules' engine alone: events become rows, rows become hits. In events a second of one core, as the others. */
    double engine() {
        long[] hits = new long[1];
        try (RuleEngine engine = RuleCompiler.installed()
                .engine(rules.rules(), rules.feeds().areas(), (rule, time, message) -> failed(rule, message))) {
            engine.onHit(hit -> hits[0]++);
            CoreTime watch = CoreTime.started();
            for (ScopedEvent event : events) {
                engine.advanceTo(event.event().eventTime());
                engine.send(event.event());
            }
            return rate(watch, hits[0]);
        }
    }

    private static void failed(String rule, String message) {
        throw new IllegalStateException(rule + ": " + message);
    }

    /** With all that the job does in one subtask of its rules. */
    double runner() {
        long[] hits = new long[1];
        try (RuleRunner runner = RuleRunner.start(rules, RunnerLimits.STANDARD)) {
            CoreTime watch = CoreTime.started();
            for (int n = 0; n < events.size(); n++) {
                ScopedEvent event = events.get(n);
                runner.accept(event);
                // As a watermark does: now and then.
                if (n % GRIDS == GRIDS - 1) {
                    runner.advanceTo(event.event().eventTime(), unused -> hits[0]++);
                }
            }
            runner.advanceTo(events.get(events.size() - 1).event().eventTime(), unused -> hits[0]++);
            return rate(watch, hits[0]);
        }
    }

    /** Esper alone. */
    double raw() {
        try (RawEsper esper = RawEsper.with(programs)) {
            CoreTime watch = CoreTime.started();
            for (int n = 0; n < events.size(); n++) {
                esper.send(events.get(n).event().eventTime(), rows.get(n));
            }
            return rate(watch, esper.rows());
        }
    }

    private double rate(CoreTime watch, long hits) {
        double seconds = watch.seconds();
        if (hits == 0) {
            throw new IllegalStateException("no rule spoke: nothing was measured");
        }
        return events.size() / seconds;
    }
}
