package fengsui.console.board;

import java.util.ArrayList;
import java.util.List;

/** One incident while it is kept. Not thread-safe. */
final class Life {

    /** Of an incident that is told again and again the first records are kept, and the newest. */
    private static final int MOST_REVISIONS = 200;

    private static final int MOST_ANSWERS = 50;

    private final List<Revision> revisions = new ArrayList<>();
    private final List<Given> answers = new ArrayList<>();
    private final long first;
    private Told last;

    Life(Told told) {
        this.first = told.times().sent();
        this.last = told;
        keep(told);
    }

    /** Whether {@code told} says what was told already. */
    boolean knows(Told told) {
        return revisions.stream().anyMatch(known -> known.number() == told.revision() && known.hash() == told.hash());
    }

    void take(Told told) {
        last = told;
        keep(told);
    }

    private void keep(Told told) {
        Place place = told.place();
        if (place == null) {
            return;
        }
        revisions.add(new Revision(told.revision(), place, told.hash()));
        if (revisions.size() > MOST_REVISIONS) {
            revisions.remove(1);
        }
    }

    /** Whether it is news. */
    boolean take(Given given) {
        String id = given.answer().answerId();
        if (answers.stream().anyMatch(known -> known.answer().answerId().equals(id))) {
            return false;
        }
        answers.add(given);
        if (answers.size() > MOST_ANSWERS) {
            answers.remove(0);
        }
        return true;
    }

    Told last() {
        return last;
    }

    Standing standing() {
        return new Standing(last, revisions, answers, first);
    }
}
