package fengsui.benchmark.race;

import fengsui.benchmark.five.Match;
import fengsui.event.SafetyEvent;
import fengsui.rule.RuleCompiler;
import fengsui.rule.RuleEngine;
import fengsui.rule.RuleSet;
import java.util.function.Consumer;

/** Our rules' engine, as the job holds it: events become rows, rows become hits with their evidence. */
final class OurRacer implements Racer {

    private final RuleEngine engine;

    OurRacer(RuleSet rules, Consumer<Match> matches) {
        engine = RuleCompiler.installed()
                .engine(rules.rules(), rules.feeds().areas(), (rule, time, message) -> failed(rule, message));
        engine.onHit(hit -> matches.accept(new Match(hit.rule().id(), hit.area(), hit.time())));
    }

    private static void failed(String rule, String message) {
        throw new IllegalStateException(rule + ": " + message);
    }

    @Override
    public void send(SafetyEvent event) {
        engine.advanceTo(event.eventTime());
        engine.send(event);
    }

    @Override
    public void end(long time) {
        engine.advanceTo(time);
    }

    @Override
    public void close() {
        engine.close();
    }
}
