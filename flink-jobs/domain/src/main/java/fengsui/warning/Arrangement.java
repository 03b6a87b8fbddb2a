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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which of the open incidents are told by themselves, which inside another one, and which not at all: a function of the
 * incidents, the rules and the time alone. Nothing is told inside what is less grave, and what is told inside something
 * is told inside that which is told by itself. Not thread-safe; for one instant.
 */
final class Arrangement {

    /** Who leads comes first: the gravest, then who has been told of by itself, so that it goes on so, then the oldest. */
    private static final Comparator<Incident> LEADING = Comparator.<Incident, Grade>comparing(
                    incident -> incident.judgement().grade())
            .thenComparing(incident -> !incident.course().telling().leads())
            .thenComparing(OpenIncidents.OLDEST);

    private final DeskRules rules;
    private final long time;
    private final List<Incident> leading;
    private final Map<String, Incident> byId = new HashMap<>();
    private final Set<String> silenced = new TreeSet<>();
    private final Map<String, Held> held = new HashMap<>();
    private final Map<String, List<Inside>> inside = new HashMap<>();
    private final Map<Subject, Incident> groups = new HashMap<>();
    private final List<String> told;

    Arrangement(Collection<Incident> open, DeskRules rules, long time, Minute minute) {
        this.rules = rules;
        this.time = time;
        this.leading = open.stream().sorted(LEADING).toList();
        this.told = new ArrayList<>(minute.at(time).told());
        leading.forEach(incident -> byId.put(incident.incidentId(), incident));
        leading.stream().filter(this::isSilenced).map(Incident::incidentId).forEach(silenced::add);
        leading.forEach(this::arrange);
    }

    private boolean isSilenced(Incident incident) {
        return Silences.hold(incident, rules.orders(), time);
    }

    boolean silences(Incident incident) {
        return silenced.contains(incident.incidentId());
    }

    @Nullable
    Held held(Incident incident) {
        return held.get(incident.incidentId());
    }

    /** What is told inside this one, gravest first. */
    List<Inside> inside(Incident incident) {
        return inside.getOrDefault(incident.incidentId(), List.of());
    }

    /** Those who lead come first, so whoever may hold this one is arranged already. */
    private void arrange(Incident incident) {
        if (silences(incident)) {
            return;
        }
        Noise noise = noise(incident);
        Held by = inhibited(incident, noise);
        by = by == null ? grouped(incident, noise) : by;
        by = by == null ? folded(incident, noise) : by;
        if (by != null) {
            held.put(incident.incidentId(), by);
            inside.computeIfAbsent(by.by(), none -> new ArrayList<>()).add(Inside.of(incident, by.why()));
        } else if (!incident.course().telling().told()) {
            told.add(incident.incidentId());
        }
    }

    Noise noise(Incident incident) {
        return rules.routing().noise(rules.orders().modesAt(incident.place().area(), time));
    }

    private @Nullable Held inhibited(Incident incident, Noise noise) {
        for (Inhibition inhibition : noise.inhibitions()) {
            if (inhibition.holds().contains(incident.hazard().code())) {
                Area area = incident.place().area().at(inhibition.within());
                Incident by = leading.stream()
                        .filter(other -> other.hazard().code().equals(inhibition.by()))
                        .filter(other -> other.place().area().within(area))
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

    private @Nullable Held grouped(Incident incident, Noise noise) {
        Level level = noise.grouped().get(incident.judgement().grade());
        for (Level each : Level.values()) {
            // It may lead a group of any level, of graver ones too.
            Subject group = new Subject(
                    incident.hazard().code(), incident.place().area().at(each));
            if (each == level && groups.containsKey(group)) {
                return new Held(groups.get(group).incidentId(), HoldReason.GROUPED);
            }
        }
        for (Level each : Level.values()) {
            groups.putIfAbsent(
                    new Subject(
                            incident.hazard().code(), incident.place().area().at(each)),
                    incident);
        }
        return null;
    }

    /** What was folded once stays so while what it is told inside still may hold it. */
    private @Nullable Held folded(Incident incident, Noise noise) {
        Held before = incident.course().telling().held();
        if (before != null && before.why() == HoldReason.FOLDED) {
            Incident by = byId.get(before.by());
            return by != null && mayHold(by, incident) ? before : null;
        }
        if (incident.course().telling().told()
                || incident.judgement().grade() == Grade.RED
                || told.size() < noise.cap()) {
            return null;
        }
        return told.stream()
                .map(byId::get)
                .filter(by -> by != null && mayHold(by, incident))
                .min(LEADING)
                .map(by -> new Held(by.incidentId(), HoldReason.FOLDED))
                .orElse(null);
    }

    private boolean mayHold(Incident by, Incident incident) {
        return !by.incidentId().equals(incident.incidentId())
                && !silences(by)
                && !held.containsKey(by.incidentId())
                && !incident.judgement().grade().graverThan(by.judgement().grade());
    }
}
