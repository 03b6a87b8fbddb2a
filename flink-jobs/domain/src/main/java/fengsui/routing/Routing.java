package fengsui.routing;

import fengsui.area.AreaChain;
import fengsui.risk.Grade;
import java.io.Serializable;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The routing table. Immutable and thread-safe.
 *
 * @param units every role, by name
 * @param ackMillis how long after it was first told of, or has become graver, an incident may stay without an answer, by
 *     grade; those that lack need none
 * @param caseMillis how long a record of an accepted incident stands
 * @param noise in no mode
 * @param modes what takes its place while a mode holds, the one that matters most first
 * @param exercise the roles that are told of exercises and tests, and no others
 * @param drill whether everything is an exercise or a test: then nobody else is told, and nothing goes one level up
 */
public record Routing(
        ZoneId zone,
        Map<String, Unit> units,
        List<Route> routes,
        Map<Grade, Long> ackMillis,
        long caseMillis,
        Noise noise,
        List<ModeNoise> modes,
        List<String> exercise,
        boolean drill)
        implements Serializable {

    /** A shift. */
    private static final long SHIFT_MILLIS = 28_800_000;

    /** Knows nobody: warnings go to the roles that rules name, as they name them. */
    public static final Routing NONE =
            new Routing(ZoneOffset.UTC, Map.of(), List.of(), Map.of(), SHIFT_MILLIS, Noise.NONE, List.of(), List.of());

    public Routing {
        units = Map.copyOf(units);
        routes = List.copyOf(routes);
        ackMillis = Map.copyOf(ackMillis);
        modes = List.copyOf(modes);
        exercise = List.copyOf(exercise);
    }

    /** For what is no exercise. */
    public Routing(
            ZoneId zone,
            Map<String, Unit> units,
            List<Route> routes,
            Map<Grade, Long> ackMillis,
            long caseMillis,
            Noise noise,
            List<ModeNoise> modes,
            List<String> exercise) {
        this(zone, units, routes, ackMillis, caseMillis, noise, modes, exercise, false);
    }

    /** The same for exercises and tests. */
    public Routing drilling() {
        return new Routing(zone, units, routes, ackMillis, caseMillis, noise, modes, exercise, true);
    }

    /** Whom a matter is sent to, each post once: those that its rule names first, then those of the routes. */
    public List<Addressee> addressees(Matter matter) {
        return drill ? exercising(matter.place()) : called(matter);
    }

    private List<Addressee> called(Matter matter) {
        List<Addressee> all = new ArrayList<>();
        matter.asked().forEach(role -> add(role, matter.place(), "rule", all));
        routes.stream()
                .filter(route -> route.fits(matter, zone))
                .flatMap(route -> route.to().stream())
                .forEach(role -> add(role, matter.place(), "route", all));
        return all;
    }

    /** Whom an exercise or a test at {@code place} is sent to: nobody else is to see it as a warning. */
    private List<Addressee> exercising(AreaChain place) {
        List<Addressee> all = new ArrayList<>();
        exercise.forEach(role -> add(role, place, "exercise", all));
        return all;
    }

    /** {@code told}, and whom nobody of them was answered by: the posts one level up. The same where there are none. */
    public List<Addressee> escalated(List<Addressee> told, AreaChain place) {
        List<Addressee> all = new ArrayList<>(told);
        for (Addressee one : drill ? List.<Addressee>of() : told) {
            unit(one.role()).map(Unit::above).ifPresent(above -> add(above, place, Addressee.ESCALATED, all));
        }
        return all;
    }

    private void add(String role, AreaChain place, String why, List<Addressee> all) {
        unit(role)
                .map(unit -> new Addressee(role, unit.name(), place.at(unit.level()), why))
                .filter(post -> all.stream()
                        .noneMatch(other ->
                                other.role().equals(post.role()) && other.area().equals(post.area())))
                .ifPresent(all::add);
    }

    private Optional<Unit> unit(@Nullable String role) {
        return Optional.ofNullable(role).map(units::get);
    }

    /** Within how many milliseconds somebody is to answer. */
    public OptionalLong ackWithin(Grade grade) {
        Long millis = ackMillis.get(grade);
        return millis == null ? OptionalLong.empty() : OptionalLong.of(millis);
    }

    /** What holds while these modes do. */
    public Noise noise(Set<String> holding) {
        return modes.stream()
                .filter(own -> holding.contains(own.mode()))
                .map(ModeNoise::noise)
                .findFirst()
                .orElse(noise);
    }
}
