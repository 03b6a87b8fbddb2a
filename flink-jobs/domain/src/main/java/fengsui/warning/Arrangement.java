package fengsui.warning;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.risk.Grade;
import fengsui.routing.Inhibition;
import fengsui.routing.Noise;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of the open incidents are told by themselves, which inside another one, and which not at all. It is worked out for
 * some of them, with all that lie in the same areas; the others stay as they are. Nothing is told inside what is less
 * grave, and what is told inside something is told inside that which is told by itself. Not thread-safe; for one instant.
 */
final class Arrangement {

    /** Who leads comes first: the gravest, then who has been told of by itself, so that it goes on so, then the oldest. */
    private static final Comparator<Incident> LEADING = Comparator.<Incident, Grade>comparing(
                    incident -> incident.judgement().grade())
            .thenComparing(incident -> !incident.course().telling().leads())
            .thenComparing(OpenIncidents.OLDEST);

    private final OpenIncidents open;
    private final NoiseNow noises;
    private final Map<String, Incident> leading = new LinkedHashMap<>();
    private final Map<String, Map<Area, List<Incident>>> byHazard = new HashMap<>();
    private final Set<String> silenced = new HashSet<>();
    private final Map<String, Held> held = new HashMap<>();
    private final Map<Subject, Incident> groups = new HashMap<>();
    private final List<String> told = new ArrayList<>();
    /** Those found to be told inside another one after something was to be told inside them. */
    private final Set<String> holdNothing = new HashSet<>();

    /** @param concerned incidents, with all that lie with them in an area of the level that noise control reaches to */
    Arrangement(OpenIncidents open, Collection<Incident> concerned, NoiseNow noises, Minute minute) {
        this.open = open;
        this.noises = noises;
        concerned.stream().sorted(LEADING).forEach(incident -> leading.put(incident.incidentId(), incident));
        leading.values().stream()
                .filter(noises::silences)
                .map(Incident::incidentId)
                .forEach(silenced::add);
        do {
            held.clear();
            groups.clear();
            told.clear();
            told.addAll(minute.told());
            leading.values().forEach(this::arrange);
        } while (holdNothing.addAll(heldHolders()));
    }

    /** Of one grade, whoever holds may come after what it holds, and be held only then. */
    private List<String> heldHolders() {
        return held.values().stream().map(Held::by).filter(held::containsKey).toList();
    }

    boolean silences(Incident incident) {
        return leading.containsKey(incident.incidentId())
                ? silenced.contains(incident.incidentId())
                : incident.course().telling().silenced();
    }

    @Nullable
    Held held(Incident incident) {
        return leading.containsKey(incident.incidentId())
                ? held.get(incident.incidentId())
                : incident.course().telling().held();
    }

    /** Those whose list of what is told inside them may be another one now. */
    Set<String> holders() {
        Set<String> all = new HashSet<>(open.surroundings().holders());
        for (Incident incident : leading.values()) {
            Held before = incident.course().telling().held();
            Held now = held.get(incident.incidentId());
            if (!Objects.equals(before, now)) {
                Stream.of(before, now).filter(Objects::nonNull).map(Held::by).forEach(all::add);
            }
        }
        return all;
    }

    /** What is told inside each of the {@link #holders}, gravest first. */
    Map<String, List<Inside>> inside() {
        Map<String, List<Incident>> all = new HashMap<>();
        holders().forEach(holder -> all.put(holder, new ArrayList<>()));
        all.forEach((holder, inside) -> open.at(open.surroundings().heldBy(holder)).stream()
                .filter(other -> !leading.containsKey(other.incidentId()))
                .forEach(inside::add));
        held.forEach((id, by) -> all.getOrDefault(by.by(), new ArrayList<>()).add(leading.get(id)));
        Map<String, List<Inside>> sorted = new HashMap<>();
        all.forEach((holder, inside) -> sorted.put(
                holder, inside.stream().sorted(LEADING).map(this::inside).toList()));
        return sorted;
    }

    private Inside inside(Incident incident) {
        return Inside.of(incident, Objects.requireNonNull(held(incident)).why());
    }

    /** Those that can no longer be told inside of what they were, and are not among those arranged here. */
    List<Subject> loosened() {
        List<Subject> all = new ArrayList<>();
        for (Incident by : leading.values()) {
            open.at(open.surroundings().heldBy(by.incidentId())).stream()
                    .filter(other -> !leading.containsKey(other.incidentId()) && !mayHold(by, other))
                    .forEach(other -> all.add(Subject.of(other)));
        }
        return all;
    }

    /** Those who lead come first, so whoever is graver than this one is arranged already. */
    private void arrange(Incident incident) {
        if (silences(incident)) {
            return;
        }
        Noise noise = noises.at(incident);
        Held by = inhibited(incident, noise);
        by = by == null ? grouped(incident, noise) : by;
        by = by == null ? folded(incident, noise) : by;
        if (by != null) {
            held.put(incident.incidentId(), by);
            return;
        }
        // It may lead a group of any level, of graver ones too.
        noises.groupLevels().forEach(level -> groups.putIfAbsent(group(incident, level), incident));
        if (!incident.course().telling().told()) {
            told.add(incident.incidentId());
        }
    }

    private @Nullable Held inhibited(Incident incident, Noise noise) {
        for (Inhibition inhibition : noise.inhibitions()) {
            if (inhibition.holds().contains(incident.hazard().code())) {
                Area area = incident.place().area().at(inhibition.within());
                Incident by = in(inhibition.by(), area).stream()
                        .filter(other -> other.judgement().certainty().compareTo(inhibition.certainty()) <= 0)
                        .filter(other -> mayHold(other, incident))
                        .findFirst()
                        .orElse(null);
                if (by != null) {
                    return new Held(by.incidentId(), HoldReason.INHIBITED);
                }
            }
        }
        return null;
    }

    /** Those of a hazard that lie in an area, who leads first. */
    private List<Incident> in(String hazard, Area area) {
        return byHazard.computeIfAbsent(hazard, this::byArea).getOrDefault(area, List.of());
    }

    private Map<Area, List<Incident>> byArea(String hazard) {
        Map<Area, List<Incident>> all = new HashMap<>();
        leading.values().stream()
                .filter(incident -> incident.hazard().code().equals(hazard))
                .forEach(incident -> {
                    for (Level level : Level.values()) {
                        all.computeIfAbsent(incident.place().area().at(level), none -> new ArrayList<>())
                                .add(incident);
                    }
                });
        return all;
    }

    private @Nullable Held grouped(Incident incident, Noise noise) {
        Level own = noise.grouped().get(incident.judgement().grade());
        Incident by = own == null ? null : groups.get(group(incident, own));
        return by == null ? null : new Held(by.incidentId(), HoldReason.GROUPED);
    }

    private static Subject group(Incident incident, Level level) {
        return new Subject(incident.hazard().code(), incident.place().area().at(level));
    }

    /** What was folded once stays so while what it is told inside still may hold it. */
    private @Nullable Held folded(Incident incident, Noise noise) {
        Held before = incident.course().telling().held();
        if (before != null && before.why() == HoldReason.FOLDED) {
            Incident by = open.known(before.by());
            return by != null && mayHold(by, incident) ? before : null;
        }
        if (incident.course().telling().told()
                || incident.judgement().grade() == Grade.RED
                || told.size() < noise.cap()) {
            return null;
        }
        return told.stream()
                .map(open::known)
                .filter(by -> by != null && mayHold(by, incident))
                .min(LEADING)
                .map(by -> new Held(by.incidentId(), HoldReason.FOLDED))
                .orElse(null);
    }

    private boolean mayHold(Incident by, Incident incident) {
        return !by.incidentId().equals(incident.incidentId())
                && !silences(by)
                && held(by) == null
                && !holdNothing.contains(by.incidentId())
                && !incident.judgement().grade().graverThan(by.judgement().grade());
    }
}
