package fengsui.job.operator;

import fengsui.codec.Ordered;
import fengsui.codec.RuleBundle;
import fengsui.event.Timeline;
import fengsui.job.wire.Begun;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import fengsui.rule.DeskSet;
import fengsui.rule.KnownAreas;
import fengsui.warning.DeskRules;
import java.util.List;
import java.util.Optional;

/** Which rule set holds for desks from when on, as marks tell. Not thread-safe. */
final class DeskEditions {

    private final Edition first;
    private final EditionBoard board = new EditionBoard();
    private final KnownAreas areas = new KnownAreas();
    private final Timeline<DeskRules> rules;
    private final boolean drill;
    private long lateness;
    private RuleBundle newest;
    private DeskSet set;

    /**
     * With one rule set.
     *
     * @param first the rule set that the job started with
     * @param drill whether all warnings are exercises or tests
     */
    DeskEditions(Edition first, boolean drill) {
        this.drill = drill;
        this.newest = first.rules();
        this.set = read(newest);
        this.first = first;
        this.rules = new Timeline<>(set.rules());
        this.lateness = set.latenessMillis();
    }

    /** The time from which the rule set of {@code mark} holds, where this was the last mark that lacked. */
    Optional<Long> put(EditionMark mark) {
        Optional<Begun> begun = board.put(mark);
        begun.ifPresent(this::begin);
        return begun.map(Begun::from);
    }

    private void begin(Begun begun) {
        RuleBundle next = begun.edition().rules();
        set = Ordered.onlyDiffer(newest, next) ? set.under(Ordered.of(next)) : read(next);
        newest = next;
        // What may still come late under one rule set may come when the next one holds.
        lateness = Math.max(lateness, set.latenessMillis());
        rules.begin(begun.from(), set.rules());
    }

    private DeskSet read(RuleBundle rules) {
        DeskSet read = DeskSet.of(rules, areas);
        return drill ? read.drilling() : read;
    }

    Edition first() {
        return first;
    }

    List<EditionMark> marks() {
        return board.marks();
    }

    Timeline<DeskRules> rules() {
        return rules;
    }

    /** The greatest of all rule sets so far, in milliseconds. */
    long lateness() {
        return lateness;
    }
}
