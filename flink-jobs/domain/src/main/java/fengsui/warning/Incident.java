package fengsui.warning;

import fengsui.area.Area;
import fengsui.event.Place;
import fengsui.risk.Contradiction;
import fengsui.risk.Evidence;
import fengsui.risk.EvidenceList;
import fengsui.risk.Finding;
import fengsui.risk.RuleRef;
import fengsui.risk.Score;
import fengsui.risk.Signal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One hazard at one place over one stretch of time. Immutable.
 *
 * @param incidentId fixed when the incident is first issued
 * @param place the chain from {@code area} upward, and where the newest evidence lay
 * @param finding the gravest finding so far, the newest among equals
 * @param rules every rule that spoke, in the order in which they first did
 * @param contradicting what speaks against its newest signal
 * @param score the newest score of this hazard and place, {@code null} where there is none
 * @param course {@link Course#NEW} in what was written before incidents had one
 */
public record Incident(
        String incidentId,
        Hazard hazard,
        Area area,
        Place place,
        IncidentTimes times,
        Issued issued,
        Judgement judgement,
        Finding finding,
        List<RuleRef> rules,
        EvidenceList evidence,
        Contradiction contradicting,
        @Nullable Score score,
        Course course) {

    public Incident {
        contradicting = Contradiction.orNone(contradicting);
        rules = List.copyOf(rules);
        course = course == null ? Course.NEW : course;
    }

    /** An incident as its first signal makes it, before its first record. */
    static Incident of(Hazard hazard, Signal signal, @Nullable Score score, Judgement judgement) {
        long oldest = signal.evidence().newest().stream()
                .mapToLong(Evidence::time)
                .min()
                .orElse(signal.time());
        return new Incident(
                IncidentId.of(hazard, signal.area(), signal.time()),
                hazard,
                signal.area(),
                signal.place(),
                new IncidentTimes(oldest, signal.time(), signal.time()),
                Issued.NEVER,
                judgement,
                signal.finding(),
                List.of(signal.rule()),
                signal.evidence(),
                signal.contradicting(),
                score,
                Course.NEW);
    }

    /** When this incident is due to end or to be renewed, unless a signal comes first. */
    long deadline() {
        return Math.min(quietAt(), issued.expires());
    }

    long quietAt() {
        return times.lastSignal() + hazard.quietMillis();
    }

    boolean signalledSinceIssued() {
        return times.lastSignal() > issued.sent();
    }

    int points() {
        return score == null ? 0 : score.points();
    }

    Incident plus(Signal signal) {
        IncidentTimes heard = new IncidentTimes(times.firstEvent(), times.onset(), signal.time());
        Finding stands = graver(finding, signal.finding()) ? finding : signal.finding();
        List<RuleRef> spoke = Stream.concat(rules.stream(), Stream.of(signal.rule()))
                .distinct()
                .toList();
        EvidenceList grown = evidence.plus(signal.evidence().newest());
        return new Incident(
                incidentId,
                hazard,
                area,
                signal.place(),
                heard,
                issued,
                judgement,
                stands,
                spoke,
                grown,
                signal.contradicting(),
                score,
                course);
    }

    Incident scored(@Nullable Score newest) {
        return new Incident(
                incidentId,
                hazard,
                area,
                place,
                times,
                issued,
                judgement,
                finding,
                rules,
                evidence,
                contradicting,
                newest,
                course);
    }

    Incident judged(Judgement newest) {
        return new Incident(
                incidentId,
                hazard,
                area,
                place,
                times,
                issued,
                newest,
                finding,
                rules,
                evidence,
                contradicting,
                score,
                course);
    }

    /** The same, handed over to {@code newer} ideas of its hazard. */
    Incident under(Hazard newer) {
        return new Incident(
                incidentId,
                newer,
                area,
                place,
                times,
                issued,
                judgement,
                finding,
                rules,
                evidence,
                contradicting,
                score,
                course);
    }

    /** The same under the name and the newest record by which others know it. */
    Incident known(String id, Issued as) {
        return new Incident(
                id, hazard, area, place, times, as, judgement, finding, rules, evidence, contradicting, score, course);
    }

    /** With one more record, decided at {@code time}. */
    Incident issued(long time) {
        Issued next = new Issued(issued.revision() + 1, time, time + hazard.expiresMillis(), points());
        return new Incident(
                incidentId,
                hazard,
                area,
                place,
                times,
                next,
                judgement,
                finding,
                rules,
                evidence,
                contradicting,
                score,
                course);
    }

    private static boolean graver(Finding a, Finding b) {
        int bySeverity = a.severity().compareTo(b.severity());
        return bySeverity != 0 ? bySeverity < 0 : a.urgency().compareTo(b.urgency()) < 0;
    }
}
