package fengsui.job.operator;

import fengsui.area.AreaChain;
import fengsui.device.Supply;
import fengsui.event.EventKind;
import fengsui.event.SafetyEvent;
import fengsui.job.wire.FeedBeat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of each feed was received when, as one subtask has taken it in: what all subtasks say of the same ten seconds
 * adds up, however many they are. Not thread-safe.
 */
final class FeedBeats {

    /** Far shorter than any silence that is told, and far longer than the time between two events. */
    static final long EVERY_MILLIS = 10_000;

    /** What a feed tells of a city; a supply, but quicker to look up. */
    private record Said(String feed, EventKind kind, String subject, String city) {

        static Said of(SafetyEvent event) {
            String feed = event.header().origin().feed();
            return new Said(feed, event.kind(), event.subject(), event.area().city());
        }

        Supply supply() {
            return new Supply(feed, kind, subject, new AreaChain(city, city, city, city, city));
        }
    }

    private final TreeMap<Long, Map<Said, Long>> byTime = new TreeMap<>();

    void count(SafetyEvent event) {
        byTime.computeIfAbsent(beatAfter(event.header().times().receivedAt()), unseen -> new HashMap<>())
                .merge(Said.of(event), 1L, Long::sum);
    }

    /** The first beat at {@code time} or after it. */
    static long beatAfter(long time) {
        return time - Math.floorMod(time, EVERY_MILLIS) + EVERY_MILLIS - 1;
    }

    /** Takes out those that are over at {@code time}. */
    List<FeedBeat> upTo(long time) {
        List<FeedBeat> beats = new ArrayList<>();
        while (!byTime.isEmpty() && byTime.firstKey() <= time) {
            Map.Entry<Long, Map<Said, Long>> first = byTime.pollFirstEntry();
            first.getValue().forEach((said, count) -> beats.add(new FeedBeat(said.supply(), first.getKey(), count)));
        }
        return beats;
    }
}
