package fengsui.risk;

import fengsui.area.Level;
import fengsui.burst.Sort;
import fengsui.event.Timeline;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which scoring model holds when. From its switch time S on, the clues of events at S or later are made by the new model,
 * and minutes that end after S are scored by it: its prior and its half-life then hold for older clues as well. An area
 * or hazard that it does not score falls to 0. Not thread-safe.
 */
public final class ScoringPlan {

    /** A model under the number of the first of those editions, one after the other, that share it. */
    private record Run(long number, ScoringModel model) {}

    private final TreeMap<Long, Run> announced = new TreeMap<>();
    private final Timeline<Run> holds;
    private long newest;

    /** {@code first} holds for all time before the first switch. */
    public ScoringPlan(long number, ScoringModel first) {
        Run run = new Run(number, first);
        announced.put(number, run);
        holds = new Timeline<>(run);
        newest = number;
    }

    /**
     * Makes an edition known, in the order of numbers. One that is known already is left as it is.
     *
     * @param number greater than that of every edition that went before
     */
    public void announce(long number, ScoringModel model) {
        Run last = announced.lastEntry().getValue();
        announced.computeIfAbsent(number, unseen -> last.model().equals(model) ? last : new Run(number, model));
    }

    /**
     * The announced edition {@code number} holds from {@code from} on. A later number wins over an earlier one, whichever
     * begins first in time.
     *
     * @return false where that number, or a later one, has begun before
     */
    public boolean begin(long number, long from) {
        Run run = announced.get(number);
        if (run == null) {
            throw new IllegalStateException("edition " + number + " begins before it was announced");
        }
        if (number <= newest) {
            return false;
        }
        newest = number;
        holds.begin(from, run);
        return true;
    }

    /** The model that holds at {@code time}. */
    public ScoringModel at(long time) {
        return holds.at(time).model();
    }

    /** The sorts of which any model that holds at {@code time} or later asks whether they burst, or one that has yet to begin. */
    public Set<Sort> bursts(long time) {
        Stream<Run> begun = holds.between(time, Long.MAX_VALUE).stream().map(Timeline.Span::value);
        return Stream.concat(begun, announced.tailMap(newest, false).values().stream())
                .flatMap(run -> run.model().bursts().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether {@code clue} was made by the model that holds at its time. */
    public boolean counts(EditionClue clue) {
        if (clue.edition() == EditionClue.EVERY) {
            return true;
        }
        Run made = announced.get(clue.edition());
        return made != null && made.number() == holds.at(clue.clue().time()).number();
    }

    /** The end of the first minute after {@code minute} that another model may score; {@link Long#MAX_VALUE} for none. */
    long changesAfter(long minute) {
        long change = holds.changesAfter(minute - 1);
        return change == Long.MAX_VALUE ? change : RiskWindow.paneEnd(change);
    }

    /** How the minute that ends at {@code paneEnd} is scored in areas of {@code level}; empty where it is not. */
    public Optional<HazardScoring> scoring(String hazard, Level level, long paneEnd) {
        return holds.at(paneEnd - 1).model().hazard(hazard).filter(scoring -> scoring.level() == level);
    }
}
