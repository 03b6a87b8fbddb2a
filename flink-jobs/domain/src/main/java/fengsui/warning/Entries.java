package fengsui.warning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Entries by key, in order, and which of them have changed since they were last written down. Not thread-safe. */
final class Entries<K extends Comparable<K>, V> {

    private final NavigableMap<K, V> entries = new TreeMap<>();
    private final Set<K> changed = new TreeSet<>();

    @Nullable
    V get(K key) {
        return entries.get(key);
    }

    /** Returns what was there before. */
    @Nullable
    V put(K key, V value) {
        changed.add(key);
        return entries.put(key, value);
    }

    /** Returns what was there before. */
    @Nullable
    V remove(K key) {
        V before = entries.remove(key);
        if (before != null) {
            changed.add(key);
        }
        return before;
    }

    /** In the order of their keys; not to be held on to. */
    Collection<V> values() {
        return Collections.unmodifiableCollection(entries.values());
    }

    /** Those from {@code key} on. */
    Collection<V> from(K key) {
        return Collections.unmodifiableCollection(entries.tailMap(key, true).values());
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** {@code store} is given what each changed entry is now, {@code null} where it is no more. */
    void write(BiConsumer<K, @Nullable V> store) {
        changed.forEach(key -> store.accept(key, entries.get(key)));
        changed.clear();
    }

    /** All are as written. */
    void written() {
        changed.clear();
    }

    /** These take the place of {@code before}: what differs has changed. */
    void replacing(Entries<K, V> before) {
        List<K> all = new ArrayList<>(entries.keySet());
        all.addAll(before.entries.keySet());
        all.stream()
                .filter(key -> !Objects.equals(entries.get(key), before.entries.get(key)))
                .forEach(changed::add);
        changed.addAll(before.changed);
    }
}
