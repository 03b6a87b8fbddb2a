package fengsui.warning;

import fengsui.area.Area;
import fengsui.area.AreaChain;
import fengsui.area.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which open incidents have a bearing on how others are told, and what has moved since that was last arranged: those that
 * lie in one area of the level that noise control reaches to, and those that are told inside one another. Not thread-safe.
 */
final class Surroundings {

    /** @param heldBy the id of the incident that it is told inside of */
    private record Known(AreaChain place, @Nullable String heldBy) {

        static Known of(Incident incident) {
            Held held = incident.course().telling().held();
            return new Known(incident.place().area(), held == null ? null : held.by());
        }
    }

    private final Map<Subject, Known> known = new HashMap<>();
    private final Map<String, Subject> byId = new HashMap<>();
    private final Map<String, Set<Subject>> heldBy = new HashMap<>();
    private final Map<Area, Set<Subject>> byArea = new HashMap<>();
    private final Set<AreaChain> moved = new HashSet<>();
    /** Of the areas of {@link #byArea}. */
    private Level reach = Level.GRID;

    void put(Subject subject, Incident incident) {
        Known now = Known.of(incident);
        known.put(subject, now);
        byId.put(incident.incidentId(), subject);
        add(byArea, now.place().at(reach), subject);
        if (now.heldBy() != null) {
            add(heldBy, now.heldBy(), subject);
        }
        moved.add(now.place());
    }

    /** It has changed, or is over. */
    void remove(Subject subject, Incident before) {
        Known was = Objects.requireNonNull(known.remove(subject));
        byId.remove(before.incidentId(), subject);
        take(byArea, was.place().at(reach), subject);
        if (was.heldBy() != null) {
            take(heldBy, was.heldBy(), subject);
        }
        moved.add(was.place());
    }

    /** What was told inside it must be told otherwise. */
    void over(Incident last) {
        heldBy(last.incidentId()).forEach(subject -> moved.add(place(subject)));
    }

    private AreaChain place(Subject subject) {
        return Objects.requireNonNull(known.get(subject)).place();
    }

    /** How incidents are told is arranged: nothing has moved. */
    void arranged() {
        moved.clear();
    }

    boolean anyMoved() {
        return !moved.isEmpty();
    }

    @Nullable
    Subject of(String incidentId) {
        return byId.get(incidentId);
    }

    /** What is told inside this one. */
    Set<Subject> heldBy(String incidentId) {
        return heldBy.getOrDefault(incidentId, Set.of());
    }

    /** All that lie in an area of {@code level} in which something has moved. */
    NavigableSet<Subject> moved(Level level) {
        return with(moved, level);
    }

    /** All that lie in an area of {@code level} with one of these. */
    NavigableSet<Subject> around(Collection<Subject> subjects, Level level) {
        return with(subjects.stream().map(this::place).toList(), level);
    }

    private NavigableSet<Subject> with(Collection<AreaChain> places, Level level) {
        reachTo(level);
        NavigableSet<Subject> all = new TreeSet<>();
        places.stream()
                .map(place -> place.at(level))
                .distinct()
                .forEach(area -> all.addAll(byArea.getOrDefault(area, Set.of())));
        return all;
    }

    private void reachTo(Level level) {
        if (level != reach) {
            reach = level;
            byArea.clear();
            known.forEach((subject, own) -> add(byArea, own.place().at(level), subject));
        }
    }

    private static <K> void add(Map<K, Set<Subject>> map, K key, Subject subject) {
        map.computeIfAbsent(key, none -> new HashSet<>()).add(subject);
    }

    private static <K> void take(Map<K, Set<Subject>> map, K key, Subject subject) {
        Set<Subject> there = map.get(key);
        if (there != null && there.remove(subject) && there.isEmpty()) {
            map.remove(key);
        }
    }
}
