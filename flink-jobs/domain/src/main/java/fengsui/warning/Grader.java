package fengsui.warning;

import fengsui.risk.Certainty;
import fengsui.risk.Contradiction;
import fengsui.risk.EvidenceList;
import fengsui.risk.Finding;
import fengsui.risk.Grade;
import fengsui.risk.Score;
import fengsui.risk.Signal;
import org.jspecify.annotations.Nullable;

/**
 * The one grader: urgency and severity from the finding; certainty from what corroborates it, a step less where other
 * devices give reason to doubt; the grade from a table. An incident that looks graver is graver at once; one that looks less
 * grave eases, and is lowered once that has held.
 */
record Grader(Taxonomy taxonomy) {

    Judgement judge(Signal signal, @Nullable Score score) {
        return judge(signal.finding(), certainty(signal.evidence(), signal.contradicting(), score));
    }

    /** {@code incident}, which has taken {@code signal} in. */
    Incident heard(Incident incident, Signal signal) {
        Finding gravest = incident.finding().graverThan(signal.finding()) ? incident.finding() : signal.finding();
        Judgement now = judge(signal.finding(), certainty(incident));
        Incident judged = graver(incident, gravest);
        Grade stands = judged.judgement().grade();
        return stands.graverThan(now.grade())
                ? eases(judged, new Easing(signal.time(), now, signal.finding()))
                : steady(judged);
    }

    /** {@code incident}, whose score or evidence is another one, at {@code time}. */
    Incident again(Incident incident, long time) {
        Judgement now = judge(incident.finding(), certainty(incident));
        Incident judged = graver(incident, incident.finding());
        if (incident.judgement().grade().graverThan(now.grade())) {
            return eases(judged, new Easing(time, now, incident.finding()));
        }
        // What eased for want of certainty no longer does; what eased because less was found goes on doing so.
        Easing easing = judged.course().easing();
        return easing != null && easing.finding().equals(judged.finding()) ? steady(judged) : judged;
    }

    /** It has looked less grave for long enough. */
    static Incident lowered(Incident incident, Easing easing) {
        return steady(incident.judged(easing.gravest(), easing.finding()));
    }

    private Incident graver(Incident incident, Finding finding) {
        Judgement now = judge(finding, certainty(incident));
        boolean lower = incident.judgement().grade().graverThan(now.grade());
        return incident.judged(lower ? incident.judgement() : now, finding);
    }

    private static Incident eases(Incident incident, Easing now) {
        Easing before = incident.course().easing();
        return incident.with(incident.course().easing(before == null ? now : before.and(now)));
    }

    private static Incident steady(Incident incident) {
        return incident.course().easing() == null
                ? incident
                : incident.with(incident.course().easing(null));
    }

    private Judgement judge(Finding finding, Certainty certainty) {
        Taxonomy.Cell cell = new Taxonomy.Cell(finding.urgency(), finding.severity(), certainty);
        return new Judgement(finding.urgency(), finding.severity(), certainty, taxonomy.grade(cell));
    }

    private Certainty certainty(Incident incident) {
        return certainty(incident.evidence(), incident.contradicting(), incident.score());
    }

    private Certainty certainty(EvidenceList evidence, Contradiction contradicting, @Nullable Score score) {
        Certainty corroborated = taxonomy.certainty(Corroboration.of(evidence.newest(), score));
        return contradicting.doubted() ? corroborated.lower() : corroborated;
    }
}
