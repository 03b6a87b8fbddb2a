package fengsui.job.operator;

import fengsui.burst.Sort;
import fengsui.burst.SortedBurst;
import fengsui.job.wire.Begun;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import fengsui.job.wire.EventClue;
import fengsui.risk.EditionClue;
import fengsui.risk.ScoringPlan;
import fengsui.rule.ScoringRules;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What bursts say by the editions of scoring, from their marks to when each begins. Not thread-safe. */
final class BurstEditions {

    /** Stands where others name the feed of their event: a burst is of all feeds, and never late. */
    private static final String FEED = "bursts";

    private final EditionBoard board = new EditionBoard();
    private final Edition first;
    private final ScoringPlan plan;

    BurstEditions(Edition first) {
        this.first = first;
        this.plan =
                new ScoringPlan(first.number(), ScoringRules.load(first.rules()).model());
    }

    Edition first() {
        return first;
    }

    List<EditionMark> marks() {
        return board.marks();
    }

    /**
     * Takes a mark; an edition of which it was the last one begins.
     *
     * @return whether one does
     */
    boolean put(EditionMark mark) {
        Edition edition = mark.edition();
        boolean unseen = board.known().stream().noneMatch(known -> known.number() == edition.number());
        Optional<Begun> begun = board.put(mark);
        if (unseen) {
            plan.announce(edition.number(), ScoringRules.load(edition.rules()).model());
        }
        return begun.isPresent() && plan.begin(edition.number(), begun.get().from());
    }

    /** See {@link EditionBoard#waits}. */
    boolean waits() {
        return board.waits();
    }

    /** What is counted, by the edition that holds at {@code clock} and by those to come. */
    Set<Sort> counted(long clock) {
        return plan.bursts(clock);
    }

    int weekHour(long time) {
        return plan.at(time).weekHours().at(time);
    }

    /** What {@code heard} says. Time has come to it, so it is known which edition holds then. */
    List<EventClue> clues(SortedBurst heard) {
        return plan.at(heard.burst().time() - 1).clues(heard).stream()
                .map(clue -> new EventClue(new EditionClue(clue, EditionClue.EVERY), FEED))
                .toList();
    }
}
