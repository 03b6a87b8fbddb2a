package fengsui.job.operator;

import fengsui.event.Timeline;
import fengsui.job.wire.Begun;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import fengsui.rule.FigureSet;
import java.util.List;

/** What the rule sets of a run expect of their rules, and from when on. Not thread-safe. */
final class FigureEditions {

    private final Edition first;
    private final EditionBoard board = new EditionBoard();
    private final Timeline<FigureSet> sets;

    /** @param first the rule set that the job started with */
    FigureEditions(Edition first) {
        this.first = first;
        this.sets = new Timeline<>(FigureSet.of(first.rules()));
    }

    void put(EditionMark mark) {
        board.put(mark).ifPresent(this::begin);
    }

    private void begin(Begun begun) {
        sets.begin(begun.from(), FigureSet.of(begun.edition().rules()));
    }

    FigureSet at(long time) {
        return sets.at(time);
    }

    Edition first() {
        return first;
    }

    List<EditionMark> marks() {
        return board.marks();
    }
}
