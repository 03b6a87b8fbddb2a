package fengsui.burst;

import fengsui.event.EventKind;
import fengsui.event.SafetyEvent;

/**
 * Events that are counted together.
 *
 * @param subject the label or category, see {@link SafetyEvent#subject()}
 */
public record Sort(EventKind kind, String subject) {

    static Sort of(SafetyEvent event) {
        return new Sort(event.kind(), event.subject());
    }
}
