package fengsui.rule.run;

import fengsui.event.SafetyEvent;
import fengsui.risk.ChangeKind;
import fengsui.risk.Evidence;
import fengsui.risk.Signal;
import fengsui.risk.SignalChange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What late events change of what was said about one area. */
final class Differences {

    /** The same rule hit at the same time on the same newest event: then it is the same thing, seen more fully. */
    private record Occasion(
            String rule,
            long time,
            @Nullable String source,
            @Nullable String event) {

        static Occasion of(Signal signal) {
            List<Evidence> evidence = signal.evidence().newest();
            Optional<Evidence> trigger =
                    evidence.isEmpty() ? Optional.empty() : Optional.of(evidence.get(evidence.size() - 1));
            return new Occasion(
                    signal.rule().id(),
                    signal.time(),
                    trigger.map(Evidence::sourceId).orElse(null),
                    trigger.map(Evidence::eventId).orElse(null));
        }
    }

    private final List<SafetyEvent> late;
    private final List<SignalChange> changes = new ArrayList<>();

    private Differences(List<SafetyEvent> late) {
        this.late = late;
    }

    /**
     * What turns {@code said} into {@code found}.
     *
     * @param late the events that came late
     */
    static List<SignalChange> of(List<Signal> said, List<Signal> found, List<SafetyEvent> late) {
        Differences differences = new Differences(late);
        differences.compare(byId(said), byId(found));
        return differences.changes;
    }

    private static Map<String, Signal> byId(List<Signal> signals) {
        Map<String, Signal> byId = new LinkedHashMap<>();
        signals.stream().sorted(Sheet.ORDER).forEach(signal -> byId.put(signal.signalId(), signal));
        return byId;
    }

    private void compare(Map<String, Signal> said, Map<String, Signal> found) {
        Map<Occasion, Deque<Signal>> gone = new HashMap<>();
        said.values().stream()
                .filter(signal -> !found.containsKey(signal.signalId()))
                .forEach(signal -> gone.computeIfAbsent(Occasion.of(signal), first -> new ArrayDeque<>())
                        .add(signal));
        found.values().stream()
                .filter(signal -> !signal.equals(said.get(signal.signalId())))
                .forEach(signal -> stands(signal, before(signal, said, gone)));
        gone.values().forEach(signals -> signals.forEach(signal -> add(ChangeKind.WITHDRAWN, signal, null)));
    }

    private static @Nullable Signal before(Signal signal, Map<String, Signal> said, Map<Occasion, Deque<Signal>> gone) {
        Signal same = said.get(signal.signalId());
        Deque<Signal> alike = gone.get(Occasion.of(signal));
        return same != null || alike == null ? same : alike.pollFirst();
    }

    private void stands(Signal signal, @Nullable Signal before) {
        if (before == null) {
            add(ChangeKind.LATE, signal, null);
        } else {
            add(ChangeKind.UPDATED, signal, before.signalId());
        }
    }

    private void add(ChangeKind kind, Signal signal, @Nullable String replaces) {
        List<String> because = late.stream()
                .filter(event -> event.eventTime() <= signal.time())
                .map(SafetyEvent::eventId)
                .toList();
        changes.add(new SignalChange(kind, signal, replaces, because));
    }
}
