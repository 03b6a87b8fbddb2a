package fengsui.rule.run;

import fengsui.area.Area;
import fengsui.risk.Signal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was said, as far back as it may have to be taken back. Never part of a checkpoint: a rebuild says it again.
 * Not thread-safe.
 */
final class Said {

    private record Voice(String hazard, Area area) {

        static Voice of(Signal signal) {
            return new Voice(signal.hazard(), signal.area());
        }
    }

    private final Map<Voice, NavigableMap<Long, Map<String, Signal>>> byVoice = new HashMap<>();
    private final NavigableMap<Long, Set<Voice>> byTime = new TreeMap<>();

    void add(Signal signal) {
        Voice voice = Voice.of(signal);
        byTime.computeIfAbsent(signal.time(), time -> new HashSet<>()).add(voice);
        byVoice.computeIfAbsent(voice, first -> new TreeMap<>())
                .computeIfAbsent(signal.time(), time -> new HashMap<>())
                .put(signal.signalId(), signal);
    }

    void remove(Signal signal) {
        Map<Long, Map<String, Signal>> times = byVoice.get(Voice.of(signal));
        Map<String, Signal> signals = times == null ? null : times.get(signal.time());
        if (signals != null) {
            signals.remove(signal.signalId());
        }
    }

    /** What the rules of {@code hazard} said of {@code area} from {@code from} to {@code to}, both included. */
    List<Signal> of(String hazard, Area area, long from, long to) {
        NavigableMap<Long, Map<String, Signal>> times = byVoice.get(new Voice(hazard, area));
        return times == null || from > to
                ? List.of()
                : times.subMap(from, true, to, true).values().stream()
                        .flatMap(signals -> signals.values().stream())
                        .toList();
    }

    /** How many signals the rule of {@code like} gave about its area from {@code from} to {@code to}, both included. */
    int count(Signal like, long from, long to) {
        return (int) of(like.hazard(), like.area(), from, to).stream()
                .filter(signal -> signal.rule().equals(like.rule()))
                .count();
    }

    /** Forgets what was said before {@code time}. */
    void forgetBefore(long time) {
        while (!byTime.isEmpty() && byTime.firstKey() < time) {
            Map.Entry<Long, Set<Voice>> oldest = byTime.pollFirstEntry();
            oldest.getValue().forEach(voice -> forget(voice, oldest.getKey()));
        }
    }

    private void forget(Voice voice, long time) {
        byVoice.computeIfPresent(voice, (known, times) -> {
            times.remove(time);
            return times.isEmpty() ? null : times;
        });
    }
}
