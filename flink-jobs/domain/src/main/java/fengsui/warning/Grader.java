package fengsui.warning;

import fengsui.risk.Certainty;
import fengsui.risk.EvidenceList;
import fengsui.risk.Finding;
import fengsui.risk.Score;
import org.jspecify.annotations.Nullable;

/** The one grader: urgency and severity from the finding, certainty from what corroborates it, the grade from a table. */
record Grader(Taxonomy taxonomy) {

    Judgement judge(Finding finding, EvidenceList evidence, @Nullable Score score) {
        Certainty certainty = taxonomy.certainty(Corroboration.of(evidence.newest(), score));
        Taxonomy.Cell cell = new Taxonomy.Cell(finding.urgency(), finding.severity(), certainty);
        return new Judgement(finding.urgency(), finding.severity(), certainty, taxonomy.grade(cell));
    }

    /** An open incident is never graded down: what has once been seen stays seen until it ends. */
    Judgement judgeAgain(Judgement before, Finding finding, EvidenceList evidence, @Nullable Score score) {
        Judgement now = judge(finding, evidence, score);
        return before.grade().graverThan(now.grade()) ? before : now;
    }
}
