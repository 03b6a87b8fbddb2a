package fengsui.device;

import fengsui.event.SafetyEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Duplicates of a whole history, which is held in memory and needs no window. */
public final class Dedupe {

    private record Identity(String device, String eventId) {}

    private Dedupe() {}

    /** The same number for events that count as one; others are spread over all numbers. */
    public static int spread(SafetyEvent event) {
        return Long.hashCode(IdHash.of(DeviceKey.of(event) + '/' + event.eventId()));
    }

    /** The first of each device and id, in the order in which they stand. */
    public static List<SafetyEvent> firsts(List<SafetyEvent> events) {
        Set<Identity> seen = new HashSet<>();
        return events.stream()
                .filter(event -> seen.add(new Identity(DeviceKey.of(event), event.eventId())))
                .toList();
    }
}
