package fengsui.burst;

import fengsui.event.EventKind;
import fengsui.event.SafetyEvent;
import java.io.Serializable;

/**
 * Events that are counted together.
 *
 * @param subject the label or category, see {@link SafetyEvent#subject()}
 */
public record Sort(EventKind kind, String subject) implements Serializable {

    public static Sort of(SafetyEvent event) {
        return new Sort(event.kind(), event.subject());
    }
}
