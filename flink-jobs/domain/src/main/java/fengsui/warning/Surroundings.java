package fengsui.warning;

import fengsui.area.AreaChain;
import fengsui.area.Level;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which open incidents have a bearing on how others are told, and what has moved since that was last arranged: those of
 * kindred hazards in one area of the level that noise control reaches to, and those that are told inside one another. Not thread-safe.
 */
final class Surroundings {

    /** Where something of a hazard is, or was. */
    private record Spot(String hazard, AreaChain place) {

        Subject at(Level level) {
            return new Subject(hazard, place.at(level));
        }
    }

    /** All of an incident that how it and others are told depends on. */
    private record Known(
            Spot spot,
            Judgement judgement,
            boolean told,
            boolean silenced,
            @Nullable Held held) {

        static Known of(Incident incident) {
            Spot spot = new Spot(incident.hazard().code(), incident.place().area());
            Telling telling = incident.course().telling();
            return new Known(spot, incident.judgement(), telling.told(), telling.silenced(), telling.held());
        }

        @Nullable
        String heldBy() {
            return held == null ? null : held.by();
        }
    }

    private final Map<Subject, Known> known = new HashMap<>();
    private final Map<String, Subject> byId = new HashMap<>();
    private final Map<Subject, String> ids = new HashMap<>();
    private final Map<String, Set<Subject>> heldBy = new HashMap<>();
    private final Map<Subject, Set<Subject>> byArea = new HashMap<>();
    private final Set<Spot> moved = new HashSet<>();
    private final Set<String> holders = new HashSet<>();
    /** The level of the areas of {@link #byArea}. */
    private Level reach = Level.GRID;

    void put(Subject subject, Incident incident) {
        Known now = Known.of(incident);
        Known was = known.get(subject);
        if (now.equals(was) && subject.equals(byId.get(incident.incidentId()))) {
            return;
        }
        remove(subject);
        known.put(subject, now);
        byId.put(incident.incidentId(), subject);
        ids.put(subject, incident.incidentId());
        add(byArea, now.spot().at(reach), subject);
        moved.add(now.spot());
        if (now.heldBy() != null) {
            add(heldBy, now.heldBy(), subject);
            holders.add(now.heldBy());
        }
    }

    private void remove(Subject subject) {
        Known was = known.remove(subject);
        if (was == null) {
            return;
        }
        byId.remove(ids.remove(subject));
        take(byArea, was.spot().at(reach), subject);
        moved.add(was.spot());
        if (was.heldBy() != null) {
            take(heldBy, was.heldBy(), subject);
            holders.add(was.heldBy());
        }
    }

    /** It is over: what was told inside it must be told otherwise. */
    void over(Subject subject, Incident last) {
        remove(subject);
        heldBy(last.incidentId()).forEach(other -> moved.add(spot(other)));
    }

    private Spot spot(Subject subject) {
        return Objects.requireNonNull(known.get(subject)).spot();
    }

    /** How incidents are told is arranged: nothing has moved. */
    void arranged() {
        moved.clear();
        holders.clear();
    }

    boolean anyMoved() {
        return !moved.isEmpty();
    }

    @Nullable
    Subject of(String incidentId) {
        return byId.get(incidentId);
    }

    /** The ids of those of which another list is told inside them, or something else of what is. */
    Set<String> holders() {
        return Collections.unmodifiableSet(holders);
    }

    /** What is told inside this one. */
    Set<Subject> heldBy(String incidentId) {
        return heldBy.getOrDefault(incidentId, Set.of());
    }

    /** All on which anything that has moved may have a bearing. */
    Set<Subject> moved(NoiseNow noises) {
        return around(moved.stream(), noises);
    }

    /** All on which one of these may have a bearing, these included. */
    Set<Subject> around(Collection<Subject> subjects, NoiseNow noises) {
        return around(subjects.stream().map(this::spot), noises);
    }

    private Set<Subject> around(Stream<Spot> spots, NoiseNow noises) {
        reachTo(noises.reach());
        Set<Subject> all = new HashSet<>();
        spots.map(spot -> spot.at(reach))
                .distinct()
                .forEach(spot -> noises.kin(spot.hazard())
                        .forEach(
                                hazard -> all.addAll(byArea.getOrDefault(new Subject(hazard, spot.area()), Set.of()))));
        return all;
    }

    private void reachTo(Level level) {
        if (level != reach) {
            reach = level;
            byArea.clear();
            known.forEach((subject, own) -> add(byArea, own.spot().at(level), subject));
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
