package fengsui.warning;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a desk has published, each incident under the id by which people know it. Not thread-safe. */
public final class Publications {

    private static final Comparator<Published> NEWEST = Comparator.<Published>comparingLong(
                    each -> each.newest().incident().issued().sent())
            .thenComparing(Published::id);

    private final Entries<String, Published> all = new Entries<>();
    private final Map<Subject, Set<String>> open = new HashMap<>();
    private final Map<String, Set<String>> byBookId = new HashMap<>();
    private final NavigableMap<Long, Set<String>> over = new TreeMap<>();

    /** As they were written down. */
    public Publications(Collection<Published> written) {
        written.forEach(this::put);
        all.written();
    }

    /** {@code store} is given each that has changed, {@code null} where it is forgotten. */
    public void write(BiConsumer<String, @Nullable Published> store) {
        all.write(store);
    }

    void put(Published published) {
        Published before = all.put(published.id(), published);
        if (before != null) {
            forget(before);
        }
        byBookId.computeIfAbsent(published.bookId(), none -> new TreeSet<>()).add(published.id());
        if (published.open()) {
            open.computeIfAbsent(published.subject(), none -> new TreeSet<>()).add(published.id());
        } else {
            over.computeIfAbsent(published.last(), none -> new TreeSet<>()).add(published.id());
        }
    }

    void remove(Published published) {
        Published before = all.remove(published.id());
        if (before != null) {
            forget(before);
        }
    }

    private void forget(Published before) {
        take(byBookId, before.bookId(), before.id());
        if (before.open()) {
            take(open, before.subject(), before.id());
        } else {
            take(over, before.last(), before.id());
        }
    }

    private static <K> void take(Map<K, Set<String>> map, K key, String id) {
        Set<String> there = map.get(key);
        if (there != null && there.remove(id) && there.isEmpty()) {
            map.remove(key);
        }
    }

    /** In the order of their ids. */
    public List<Published> all() {
        return List.copyOf(all.values());
    }

    Optional<Published> of(String id) {
        return Optional.ofNullable(all.get(id));
    }

    /** The one that stands for {@code subject}; of several, the newest. */
    Optional<Published> open(Subject subject) {
        return newest(open.getOrDefault(subject, Set.of()));
    }

    /** What a book calls {@code id}; of several, the newest. */
    Optional<Published> named(String id) {
        return newest(byBookId.getOrDefault(id, Set.of()));
    }

    private Optional<Published> newest(Set<String> ids) {
        return ids.stream().map(this::of).flatMap(Optional::stream).max(NEWEST);
    }

    /** Those that are over and were last spoken of at {@code time} or before. */
    List<Published> over(long time) {
        return over.headMap(time, true).values().stream()
                .flatMap(Set::stream)
                .map(this::of)
                .flatMap(Optional::stream)
                .toList();
    }

    /** When the first of those that are over, and {@code wanted}, was last spoken of. */
    OptionalLong firstOver(Predicate<Published> wanted) {
        return over.values().stream()
                .flatMap(Set::stream)
                .map(this::of)
                .flatMap(Optional::stream)
                .filter(wanted)
                .mapToLong(Published::last)
                .findFirst();
    }
}
