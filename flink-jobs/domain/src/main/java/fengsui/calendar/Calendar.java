package fengsui.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which modes hold when, as a pure function of event time. Of two modes the one that stands first matters more.
 * Immutable and thread-safe.
 */
public record Calendar(ZoneId zone, List<Mode> modes) {

    /** Without modes. */
    public static final Calendar NONE = new Calendar(ZoneOffset.UTC, List.of());

    /** The year 100,000 or so, either way: no time is farther off than that. */
    private static final long FAR = 3_000_000_000_000_000L;

    public Calendar {
        modes = List.copyOf(modes);
    }

    /** In their order. */
    public List<String> codes() {
        return modes.stream().map(Mode::code).toList();
    }

    /** The codes of those that hold only where they are ordered. */
    public List<String> ordered() {
        return modes.stream().filter(Mode::ordered).map(Mode::code).toList();
    }

    /** The codes of the modes that hold, in the order of the calendar. */
    public Set<String> at(long time) {
        ZonedDateTime local = local(time);
        Set<String> codes = new LinkedHashSet<>();
        modes.stream().filter(mode -> mode.holds(local)).forEach(mode -> codes.add(mode.code()));
        return codes;
    }

    /** {@code time} and what lies around it, no farther than its day: for who asks for one event after the other. */
    public Stretch around(long time) {
        if (time > FAR || time < -FAR) {
            return new Stretch(time, time, at(time));
        }
        LocalDate day = local(time).toLocalDate();
        NavigableSet<Long> turns = new TreeSet<>();
        long from = day.atStartOfDay(zone).toInstant().toEpochMilli();
        long to = day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
        turns.add(Math.min(from, time));
        modes.forEach(mode -> mode.when().forEach(when -> add(when, day, turns)));
        addTransition(from, turns);
        Long next = turns.higher(time);
        return new Stretch(turns.floor(time), next == null ? to : Math.min(to, next), at(time));
    }

    private ZonedDateTime local(long time) {
        return Instant.ofEpochMilli(Math.max(-FAR, Math.min(FAR, time))).atZone(zone);
    }

    private void add(When when, LocalDate day, Set<Long> turns) {
        for (LocalTime change : when.changes()) {
            LocalDateTime local = day.atTime(change);
            // Twice, where clocks are set back over it.
            zone.getRules()
                    .getValidOffsets(local)
                    .forEach(offset -> turns.add(local.toInstant(offset).toEpochMilli()));
        }
        turns.addAll(when.turns());
    }

    /** Where clocks are set ahead, a change may fall into what they pass over. */
    private void addTransition(long from, Set<Long> turns) {
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition next = rules.nextTransition(Instant.ofEpochMilli(from - 1));
        if (next != null) {
            turns.add(next.getInstant().toEpochMilli());
        }
    }
}
