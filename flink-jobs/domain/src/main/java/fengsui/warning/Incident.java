package fengsui.warning;

import fengsui.area.Area;
import fengsui.area.Point;
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

    /** All areas that it covers, its own first. */
    public List<Area> areas() {
        return Stream.concat(Stream.of(area), course.spread().areas().stream()).toList();
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

    /** What speaks in another area than its own does not move it. */
    Incident plus(Signal signal) {
        boolean own = signal.area().equals(area);
        List<RuleRef> spoke = Stream.concat(rules.stream(), Stream.of(signal.rule()))
                .distinct()
                .toList();
        Course wider = course.with(course.spread().over(List.of(signal.area()), area));
        Place where = own ? signal.place() : new Place(place.area(), pointOf(signal.place()));
        return new Incident(
                incidentId,
                hazard,
                area,
                where,
                times.heard(signal.time()),
                issued,
                judgement,
                finding,
                spoke,
                evidence.plus(signal.evidence().newest()),
                signal.contradicting(),
                score,
                wider);
    }

    private @Nullable Point pointOf(Place newer) {
        return newer.point() == null ? place.point() : newer.point();
    }

    /** The two are one. How grave it is is to be judged again. */
    Incident takingIn(Incident other) {
        Finding stands = other.finding.graverThan(finding) ? other.finding : finding;
        Spread both = course.spread().takingIn(other).over(other.areas(), area);
        List<RuleRef> spoke =
                Stream.concat(rules.stream(), other.rules.stream()).distinct().toList();
        return new Incident(
                incidentId,
                hazard,
                area,
                place,
                times.with(other.times),
                issued,
                judgement,
                stands,
                spoke,
                evidence.plus(other.evidence.newest()),
                contradicting,
                score,
                course.with(both));
    }

    Incident scored(@Nullable Score newest) {
        return copy(hazard, judgement, finding, newest, course);
    }

    Incident judged(Judgement newest, Finding on) {
        return copy(hazard, newest, on, score, course);
    }

    /** The same, handed over to {@code newer} ideas of its hazard. */
    Incident under(Hazard newer) {
        return copy(newer, judgement, finding, score, course);
    }

    Incident with(Course newer) {
        return copy(hazard, judgement, finding, score, newer);
    }

    private Incident copy(
            Hazard newHazard, Judgement newJudgement, Finding newFinding, @Nullable Score newScore, Course newCourse) {
        return new Incident(
                incidentId,
                newHazard,
                area,
                place,
                times,
                issued,
                newJudgement,
                newFinding,
                rules,
                evidence,
                contradicting,
                newScore,
                newCourse);
    }

    /** The same under the name and the newest record by which others know it. */
    Incident known(String id, Issued as) {
        return named(id, as);
    }

    /** With one more record, decided at {@code time}, which stands for {@code millis}, or as long as the one before. */
    Incident issued(long time, long millis) {
        return named(incidentId, issued.next(time, time + millis, points()));
    }

    /** It is known to people. */
    Incident told() {
        Telling telling = course.telling();
        return telling.told() ? this : with(course.with(telling.known()));
    }

    /** As it goes on where nothing that was seen stands behind it any more: it is told of, and that is all. */
    Incident unfounded() {
        Course bare = Course.NEW.with(course.spread()).with(Telling.NEW.known());
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
                EvidenceList.NONE,
                Contradiction.NONE,
                null,
                bare);
    }

    /** The record before stands on, without another. */
    Incident standing(long until) {
        return named(incidentId, issued.until(until));
    }

    private Incident named(String id, Issued as) {
        return new Incident(
                id, hazard, area, place, times, as, judgement, finding, rules, evidence, contradicting, score, course);
    }
}
