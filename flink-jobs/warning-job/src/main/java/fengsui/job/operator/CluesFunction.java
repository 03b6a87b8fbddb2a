package fengsui.job.operator;

import fengsui.event.SafetyEvent;
import fengsui.job.wire.EventClue;
import fengsui.risk.Clue;
import fengsui.risk.ScoringModel;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** What each event says about hazards. */
public final class CluesFunction implements FlatMapFunction<SafetyEvent, EventClue> {

    private static final long serialVersionUID = 1L;

    private final ScoringModel model;

    public CluesFunction(ScoringModel model) {
        this.model = model;
    }

    @Override
    public void flatMap(SafetyEvent event, Collector<EventClue> out) {
        for (Clue clue : model.clues(event)) {
            out.collect(
                    new EventClue(clue, event.eventId(), event.header().origin().feed()));
        }
    }
}
