package fengsui.rule;

import fengsui.event.EventKind;
import fengsui.event.SafetyEvent;
import java.util.Set;

/**
 * What a rule looks at.
 *
 * @param subjects properties, labels or categories, see {@link SafetyEvent#subject()}
 */
public record Watch(EventKind kind, Set<String> subjects) {

    public Watch {
        subjects = Set.copyOf(subjects);
    }

    public boolean sees(SafetyEvent event) {
        return event.kind() == kind && subjects.contains(event.subject());
    }
}
