package fengsui.warning;

import fengsui.risk.Certainty;
import fengsui.risk.Contradiction;
import fengsui.risk.EvidenceList;
import fengsui.risk.Finding;
import fengsui.risk.Score;
import fengsui.risk.Signal;
import org.jspecify.annotations.Nullable;

/**
 * The one grader: urgency and severity from the finding; certainty from what corroborates it, a step less where other
 * devices give reason to doubt; the grade from a table.
 */
record Grader(Taxonomy taxonomy) {

    Judgement judge(Signal signal, @Nullable Score score) {
        return judge(signal.finding(), certainty(signal.evidence(), signal.contradicting(), score));
    }

    /** An open incident is never graded down: what has once been seen stays seen until it ends. */
    Judgement judgeAgain(Incident incident) {
        Certainty certainty = certainty(incident.evidence(), incident.contradicting(), incident.score());
        Judgement now = judge(incident.finding(), certainty);
        Judgement before = incident.judgement();
        return before.grade().graverThan(now.grade()) ? before : now;
    }

    private Judgement judge(Finding finding, Certainty certainty) {
        Taxonomy.Cell cell = new Taxonomy.Cell(finding.urgency(), finding.severity(), certainty);
        return new Judgement(finding.urgency(), finding.severity(), certainty, taxonomy.grade(cell));
    }

    private Certainty certainty(EvidenceList evidence, Contradiction contradicting, @Nullable Score score) {
        Certainty corroborated = taxonomy.certainty(Corroboration.of(evidence.newest(), score));
        return contradicting.doubted() ? corroborated.lower() : corroborated;
    }
}
