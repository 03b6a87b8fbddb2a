package fengsui.rule.run;

import fengsui.area.Area;
import fengsui.event.SafetyEvent;
import fengsui.risk.Signal;
import fengsui.rule.Hit;
import fengsui.rule.journal.Journal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes signals of hits, with the evidence that rules have counted and not named. Not thread-safe. */
final class Scribe {

    private final Journal journal;

    Scribe(Journal journal) {
        this.journal = journal;
    }

    /**
     * @param last what the engine saw last: what comes behind it in the journal was not counted
     * @throws fengsui.rule.BrokenHit where the hit rests on no event of its area
     */
    Signal write(Hit hit, @Nullable SafetyEvent last) {
        return Signals.of(hit, hit.rule().program().counts() ? counted(hit, last) : hit.events());
    }

    private List<Hit.Tagged> counted(Hit hit, @Nullable SafetyEvent last) {
        if (last == null) {
            return List.of();
        }
        Area area = new Area(hit.rule().scope(), hit.area());
        return journal.counted(area, hit.time() - hit.rule().memoryMillis(), last).stream()
                .filter(hit.rule()::watches)
                .map(event -> new Hit.Tagged(Signals.COUNTED, event))
                .toList();
    }
}
