package fengsui.job.operator;

import fengsui.event.SafetyEvent;
import fengsui.job.wire.EventClue;
import fengsui.risk.Clue;
import fengsui.risk.ClueTable;
import fengsui.risk.EditionClue;
import fengsui.risk.ScoringModel;
import java.util.ArrayList;
import java.util.List;

/**
 * What events say by every scoring model that may hold at their time. It is not known here when a new model begins: a
 * clue goes out once where all models say the same, else once for each, and whoever scores chooses. Not thread-safe.
 */
public final class ClueMaker {

    /** One model, under the number of the first of those editions, one after the other, that share it. */
    private record Known(long number, ScoringModel model, ClueTable table) {}

    private final List<Known> known = new ArrayList<>();

    /**
     * From here on {@code model} may hold. The first one announced is the one that holds already.
     *
     * @param number greater than that of every edition announced before
     */
    public void announce(long number, ScoringModel model) {
        if (known.isEmpty() || !known.get(known.size() - 1).model().equals(model)) {
            known.add(new Known(number, model, new ClueTable(model)));
        }
    }

    /** No event before edition {@code number} began will come any more: what went before it is forgotten. */
    public void forgetBefore(long number) {
        while (known.size() > 1 && known.get(1).number() <= number) {
            known.remove(0);
        }
    }

    /** What {@code event} says: at most one clue a hazard and model. */
    public List<EventClue> clues(SafetyEvent event) {
        List<Clue> first = known.get(0).table().clues(event);
        if (known.size() == 1) {
            return first.isEmpty() ? List.of() : sent(first, EditionClue.EVERY, event);
        }
        List<List<Clue>> all =
                known.stream().map(each -> each.table().clues(event)).toList();
        if (all.stream().allMatch(first::equals)) {
            return sent(first, EditionClue.EVERY, event);
        }
        List<EventClue> clues = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            clues.addAll(sent(all.get(i), known.get(i).number(), event));
        }
        return clues;
    }

    private static List<EventClue> sent(List<Clue> clues, long edition, SafetyEvent event) {
        List<EventClue> sent = new ArrayList<>(clues.size());
        for (Clue clue : clues) {
            sent.add(new EventClue(
                    new EditionClue(clue, edition), event.header().origin().feed()));
        }
        return sent;
    }
}
