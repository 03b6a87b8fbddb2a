package fengsui.benchmark.five;

import fengsui.event.SafetyEvent;
import java.util.List;
import java.util.Map;
import org.apache.flink.cep.functions.PatternProcessFunction;
import org.apache.flink.util.Collector;

/** Tells of a match of one rule, as a line. */
final class CepMatch extends PatternProcessFunction<SafetyEvent, String> {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final String last;
    private final long later;

    /**
     * @param last the step of the pattern whose last event says when it was
     * @param later how long after that it was, milliseconds
     */
    CepMatch(String rule, String last, long later) {
        this.rule = rule;
        this.last = last;
        this.later = later;
    }

    @Override
    public void processMatch(Map<String, List<SafetyEvent>> match, Context context, Collector<String> out) {
        List<SafetyEvent> step = match.getOrDefault(last, List.of());
        SafetyEvent event = step.get(step.size() - 1);
        out.collect(new Match(rule, event.area().grid(), event.eventTime() + later).line());
    }
}
