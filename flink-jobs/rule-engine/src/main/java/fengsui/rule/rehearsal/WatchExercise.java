package fengsui.rule.rehearsal;

import fengsui.event.EventKind;
import fengsui.event.SafetyEvent;
import fengsui.rule.Rule;
import fengsui.rule.Watch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a rule watches: a part is tried by an event of it. */
final class WatchExercise implements Exercise {

    private static final String SORT = "watch";

    @Override
    public String name() {
        return SORT;
    }

    @Override
    public List<RulePart> parts(Rule rule) {
        List<RulePart> parts = new ArrayList<>();
        for (Watch watch : rule.watches()) {
            watch.subjects().stream().sorted().forEach(subject -> parts.add(part(watch.kind(), subject)));
        }
        return parts;
    }

    @Override
    public Set<RulePart> tried(Rule rule, List<SafetyEvent> events, Rehearsal came) {
        Set<RulePart> tried = new LinkedHashSet<>();
        events.stream().filter(rule::watches).forEach(event -> tried.add(part(event.kind(), event.subject())));
        return tried;
    }

    private static RulePart part(EventKind kind, String subject) {
        return new RulePart(SORT, kind.label() + " " + subject);
    }
}
