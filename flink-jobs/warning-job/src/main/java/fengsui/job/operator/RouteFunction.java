package fengsui.job.operator;

import fengsui.area.Level;
import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;
import fengsui.rule.RuleRouting;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** One copy of an event for each level at which a rule watches events like it. */
public final class RouteFunction implements FlatMapFunction<SafetyEvent, ScopedEvent> {

    private static final long serialVersionUID = 1L;

    private final RuleRouting routing;

    public RouteFunction(RuleRouting routing) {
        this.routing = routing;
    }

    @Override
    public void flatMap(SafetyEvent event, Collector<ScopedEvent> out) {
        for (Level level : routing.levels(event)) {
            out.collect(new ScopedEvent(level, event));
        }
    }
}
