package fengsui.warning;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.risk.Score;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The open incidents of a desk, found by what they are about, by the areas that they cover and by when they fall due, so
 * that an input costs no more where many are open. Not thread-safe.
 */
final class OpenIncidents {

    /** The one that goes on where several turn out to be one. */
    static final Comparator<Incident> OLDEST = Comparator.<Incident>comparingLong(
                    incident -> incident.times().onset())
            .thenComparing(Incident::incidentId);

    /** Before every area. */
    private static final Area FIRST = new Area(Level.GRID, "");

    private final Entries<Subject, Incident> all = new Entries<>();
    /** Areas that incidents have spread to, with the subjects under which they stand. */
    private final Map<Subject, NavigableSet<Subject>> spread = new HashMap<>();

    private final Agenda agenda = new Agenda();
    private final Surroundings surroundings = new Surroundings();

    void put(Incident incident) {
        Subject subject = Subject.of(incident);
        Incident before = all.put(subject, incident);
        if (before != null) {
            forget(subject, before);
        }
        areas(subject, incident)
                .forEach(area ->
                        spread.computeIfAbsent(area, none -> new TreeSet<>()).add(subject));
        agenda.put(Deadlines.of(incident), subject);
        surroundings.put(subject, incident);
    }

    void remove(Incident incident) {
        Subject subject = Subject.of(incident);
        Incident before = all.remove(subject);
        if (before != null) {
            forget(subject, before);
            surroundings.over(subject, before);
        }
    }

    private void forget(Subject subject, Incident before) {
        areas(subject, before).forEach(area -> {
            NavigableSet<Subject> there = spread.getOrDefault(area, new TreeSet<>());
            there.remove(subject);
            if (there.isEmpty()) {
                spread.remove(area);
            }
        });
        agenda.remove(Deadlines.of(before), subject);
    }

    private static Stream<Subject> areas(Subject subject, Incident incident) {
        return incident.course().spread().areas().stream().map(area -> new Subject(subject.hazard(), area));
    }

    @Nullable
    Incident at(Subject subject) {
        return all.get(subject);
    }

    /** The one that stands for {@code hazard} in just this area: its own before one that has spread to it. */
    Optional<Incident> covering(String hazard, Area area) {
        return allCovering(new Subject(hazard, area)).findFirst();
    }

    private Stream<Incident> allCovering(Subject subject) {
        Stream<Incident> spread = this.spread.getOrDefault(subject, new TreeSet<>()).stream()
                .map(all::get)
                .filter(Objects::nonNull)
                .sorted(OLDEST);
        return Stream.concat(Stream.ofNullable(all.get(subject)), spread);
    }

    /** Those to which what is found at {@code spot} belongs, oldest first. */
    List<Incident> near(Hazard hazard, Spot spot) {
        return hazard.merge()
                ? Stream.concat(
                                spot.aroundOrBeside().flatMap(area -> allCovering(new Subject(hazard.code(), area))),
                                inside(hazard, spot))
                        .filter(spot::belongsTo)
                        .distinct()
                        .sorted(OLDEST)
                        .toList()
                : List.of();
    }

    /** Nothing lies inside what is known exactly. */
    private Stream<Incident> inside(Hazard hazard, Spot spot) {
        return spot.area().level() == Level.GRID ? Stream.empty() : of(hazard.code()).stream();
    }

    /** Those of one hazard, in the order of their areas. */
    List<Incident> of(String hazard) {
        return all.from(new Subject(hazard, FIRST))
                .takeWhile(incident -> incident.hazard().code().equals(hazard))
                .toList();
    }

    /** Those of the score's hazard whose area lies in its own, or holds it. */
    List<Incident> concerned(Score score) {
        Area area = score.area();
        Stream<Incident> below = area.level() == Level.GRID
                ? Stream.empty()
                : of(score.hazard()).stream()
                        .filter(incident -> incident.area().level().compareTo(area.level()) < 0)
                        .filter(incident -> incident.place().area().within(area));
        Stream<Incident> own = Arrays.stream(Level.values())
                .filter(level -> level.compareTo(area.level()) >= 0)
                .map(level -> all.get(new Subject(score.hazard(), score.chain().at(level))))
                .filter(Objects::nonNull);
        return Stream.concat(below, own).toList();
    }

    /** Those of which something is due at {@code time} or before, in the order of their subjects. */
    List<Incident> due(long time) {
        return agenda.until(time).stream()
                .map(all::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** When something is next due, {@link Long#MAX_VALUE} for never. */
    long nextDue() {
        return agenda.first();
    }

    Set<Subject> subjects() {
        return all.values().stream().map(Subject::of).collect(Collectors.toCollection(HashSet::new));
    }

    List<Incident> all() {
        return all.values();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Entries<Subject, Incident> entries() {
        return all;
    }

    @Nullable
    Incident known(String incidentId) {
        Subject subject = surroundings.of(incidentId);
        return subject == null ? null : all.get(subject);
    }

    List<Incident> at(Collection<Subject> subjects) {
        return subjects.stream().map(all::get).filter(Objects::nonNull).toList();
    }
}
