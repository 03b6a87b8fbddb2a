package fengsui.rule.run;

import fengsui.area.Level;
import fengsui.event.EventKind;
import fengsui.event.SafetyEvent;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** A map from {@link Sort} that is asked for every event, and makes no key for it. Not thread-safe. */
final class BySort<T> {

    private final Map<Level, Map<EventKind, Map<String, T>>> bySubject = new EnumMap<>(Level.class);

    void merge(Sort sort, T value, BinaryOperator<T> both) {
        bySubject
                .computeIfAbsent(sort.level(), level -> new EnumMap<>(EventKind.class))
                .computeIfAbsent(sort.kind(), kind -> new HashMap<>())
                .merge(sort.subject(), value, both);
    }

    @Nullable
    T get(Sort sort) {
        return get(sort.level(), sort.kind(), sort.subject());
    }

    /** Of the sort that {@code event} is of, at {@code level}. */
    @Nullable
    T get(Level level, SafetyEvent event) {
        return get(level, event.kind(), event.subject());
    }

    private @Nullable T get(Level level, EventKind kind, String subject) {
        Map<EventKind, Map<String, T>> kinds = bySubject.get(level);
        Map<String, T> subjects = kinds == null ? null : kinds.get(kind);
        return subjects == null ? null : subjects.get(subject);
    }
}
