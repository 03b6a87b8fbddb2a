package fengsui.event;

import fengsui.area.Area;
import fengsui.area.Level;
import java.util.Comparator;

/** One copy of an event, made for the rules of one level; it travels by the area it lies in at that level. */
public record ScopedEvent(Level level, SafetyEvent event) {

    /** Rules of one level see events in the order of {@link SafetyEvent#ORDER}. */
    public static final Comparator<ScopedEvent> ORDER =
            Comparator.comparing(ScopedEvent::event, SafetyEvent.ORDER).thenComparing(ScopedEvent::level);

    public Area scope() {
        return event.area().at(level);
    }
}
