package fengsui.rule.rehearsal;

import fengsui.burst.BurstRunner;
import fengsui.burst.SortedBurst;
import fengsui.event.SafetyEvent;
import fengsui.event.Timeline;
import fengsui.risk.BurstPlan;
import fengsui.risk.BurstTerm;
import fengsui.risk.Clue;
import fengsui.risk.ScoringModel;
import java.util.ArrayList;
import java.util.List;

/**
 * The bursts of a whole history, as they are told where every call comes in time. A burst speaks by the model that holds in
 * the minute at whose end it is told.
 */
final class RehearsedBursts {

    private RehearsedBursts() {}

    /**
     * Key by key, and each in the order of time.
     *
     * @param events in their order
     */
    static List<SortedBurst> of(BurstPlan plan, Timeline<ScoringModel> models, List<SafetyEvent> events) {
        List<SortedBurst> told = new ArrayList<>();
        BurstRunner runner = new BurstRunner(
                BurstTerm.WITHIN, time -> models.at(time).weekHours().at(time));
        for (SafetyEvent event : events) {
            if (plan.asks(event)) {
                runner.advance(event.eventTime(), told::add);
                runner.accept(event);
            }
        }
        runner.finish(told::add);
        return told;
    }

    /** What they say. */
    static List<Clue> clues(BurstPlan plan, Timeline<ScoringModel> models, List<SafetyEvent> events) {
        return of(plan, models, events).stream()
                .flatMap(heard -> models.at(heard.burst().time() - 1).clues(heard).stream())
                .toList();
    }
}
