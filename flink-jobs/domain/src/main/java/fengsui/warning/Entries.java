package fengsui.warning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries by key, in order, and which of them have changed since they were last written down. Not thread-safe. */
final class Entries<K extends Comparable<K>, V> {

    /** So that only what comes and goes has to find its place in the order. */
    private static final class Entry<V> {
        private V value;

        Entry(V value) {
            this.value = value;
        }
    }

    private final Map<K, Entry<V>> entries = new HashMap<>();
    private final NavigableMap<K, Entry<V>> inOrder = new TreeMap<>();
    private final Set<K> changed = new HashSet<>();

    @Nullable
    V get(K key) {
        Entry<V> entry = entries.get(key);
        return entry == null ? null : entry.value;
    }

    /** Returns what was there before. */
    @Nullable
    V put(K key, V value) {
        changed.add(key);
        Entry<V> entry = entries.get(key);
        if (entry == null) {
            Entry<V> first = new Entry<>(value);
            entries.put(key, first);
            inOrder.put(key, first);
            return null;
        }
        V before = entry.value;
        entry.value = value;
        return before;
    }

    /** Returns what was there before. */
    @Nullable
    V remove(K key) {
        Entry<V> before = entries.remove(key);
        if (before == null) {
            return null;
        }
        inOrder.remove(key);
        changed.add(key);
        return before.value;
    }

    /** In the order of their keys. */
    List<V> values() {
        return inOrder.values().stream().map(entry -> entry.value).toList();
    }

    /** Those from {@code key} on. */
    Stream<V> from(K key) {
        return inOrder.tailMap(key, true).values().stream().map(entry -> entry.value);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** {@code store} is given what each changed entry is now, {@code null} where it is no more. */
    void write(BiConsumer<K, @Nullable V> store) {
        changed.forEach(key -> store.accept(key, get(key)));
        changed.clear();
    }

    /** All are as written. */
    void written() {
        changed.clear();
    }

    /** These take the place of {@code before}: what differs has changed. */
    void replacing(Entries<K, V> before) {
        Stream.concat(entries.keySet().stream(), before.entries.keySet().stream())
                .filter(key -> !Objects.equals(get(key), before.get(key)))
                .forEach(changed::add);
        changed.addAll(before.changed);
    }
}
