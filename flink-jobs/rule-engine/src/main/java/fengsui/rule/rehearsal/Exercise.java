package fengsui.rule.rehearsal;

import fengsui.event.SafetyEvent;
import fengsui.rule.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One sort of part that a rule has, and that its cases can leave untried. */
interface Exercise {

    /** Every sort there is. */
    List<Exercise> ALL = List.of(new WatchExercise(), new RowExercise(), new OverlayExercise());

    /** What a part of this sort is called. */
    String name();

    /** All parts of this sort, in the order of the file. */
    List<RulePart> parts(Rule rule);

    /** Those that one case has tried. */
    Set<RulePart> tried(Rule rule, List<SafetyEvent> events, Rehearsal came);

    /** Of every sort. */
    static Set<RulePart> allTried(Rule rule, List<SafetyEvent> events, Rehearsal came) {
        Set<RulePart> tried = new LinkedHashSet<>();
        ALL.forEach(sort -> tried.addAll(sort.tried(rule, events, came)));
        return tried;
    }
}
