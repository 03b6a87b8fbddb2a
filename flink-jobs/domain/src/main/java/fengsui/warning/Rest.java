package fengsui.warning;

import fengsui.area.Area;
import fengsui.risk.Evidence;
import fengsui.risk.Grade;
import fengsui.risk.Signal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What dispatch is done with: the same witnesses raise it again only when it is graver, or after a while.
 *
 * @param areas all that the incident covered
 * @param witnesses see {@link Evidence#witness}
 * @param until until just before when, epoch milliseconds
 * @param most until when at most, however long the same witnesses go on
 */
public record Rest(String hazard, List<Area> areas, Set<String> witnesses, Grade grade, long until, long most) {

    private static final long DAY = 86_400_000;

    public Rest {
        areas = List.copyOf(areas);
        witnesses = Set.copyOf(witnesses);
    }

    /** What was rejected rests for as long as the same goes on, a day at most; what was closed, for its quiet time. */
    static Rest after(Incident done, EndReason reason, long time) {
        long quiet = time + done.hazard().quietMillis();
        Set<String> witnesses = new TreeSet<>();
        done.evidence().newest().forEach(evidence -> witnesses.add(evidence.witness()));
        long most = reason == EndReason.REJECTED ? Math.max(quiet, time + DAY) : quiet;
        return new Rest(
                done.hazard().code(), done.areas(), witnesses, done.judgement().grade(), quiet, most);
    }

    boolean covers(Signal signal, Grade judged) {
        return hazard.equals(signal.hazard())
                && signal.time() < until
                && areas.contains(signal.area())
                && !judged.graverThan(grade)
                && signal.evidence().newest().stream().map(Evidence::witness).allMatch(witnesses::contains);
    }

    /** Heard again. */
    Rest after(long time, Hazard by) {
        return new Rest(
                hazard, areas, witnesses, grade, Math.max(until, Math.min(most, time + by.quietMillis())), most);
    }
}
