package fengsui.rule.esper;

import com.espertech.esper.common.client.soda.EPStatementObjectModel;
import com.espertech.esper.common.client.soda.MatchRecogizePatternElementType;
import com.espertech.esper.common.client.soda.MatchRecognizeClause;
import com.espertech.esper.common.client.soda.MatchRecognizeRegEx;
import com.espertech.esper.common.client.soda.MatchRecognizeRegExAtom;
import com.espertech.esper.common.client.soda.MatchRecognizeRegExConcatenation;
import com.espertech.esper.common.client.soda.MatchRecognizeSkipClause;

/** The one form of match_recognize that rules have: a fixed row of events, each by its own. */
final class SandboxRows {

    private final Findings findings;

    SandboxRows(Findings findings) {
        this.findings = findings;
    }

    void check(EPStatementObjectModel model, MatchRecognizeClause clause) {
        if (clause.getSkipClause() != MatchRecognizeSkipClause.TO_NEXT_ROW) {
            findings.report(
                    "match_recognize",
                    "SKIP",
                    "match_recognize without 'after match skip to next row' depends on all that ever was; add it"
                            + " after 'measures'");
        }
        if (clause.isAll()) {
            findings.report("all", "ROWS", "'all matches' is not for rules; leave it out");
        }
        if (clause.getIntervalClause() != null) {
            findings.report(
                    "interval",
                    "ROWS",
                    "'interval' delays a match and limits nothing; bound the row by times, as in 'C.ts - A.ts <= 300000'");
        }
        if (model.getWhereClause() != null || model.getGroupByClause() != null || model.getHavingClause() != null) {
            findings.report(
                    "match_recognize",
                    "CLAUSE",
                    "a match_recognize has no 'where', 'group by' or 'having' beside it; put conditions under 'define', or"
                            + " into the brackets behind the stream");
        }
        pattern(clause.getPattern());
    }

    private void pattern(MatchRecognizeRegEx pattern) {
        boolean fixed = pattern instanceof MatchRecognizeRegExConcatenation
                ? pattern.getChildren().stream().allMatch(SandboxRows::once)
                : once(pattern);
        if (!fixed) {
            findings.report(
                    "pattern",
                    "ROWS",
                    "the row is not fixed; name every event once, as in 'pattern (A B C)': no '+', '*', '?', '|' or {n}");
        }
    }

    private static boolean once(MatchRecognizeRegEx element) {
        return element instanceof MatchRecognizeRegExAtom atom
                && atom.getType() == MatchRecogizePatternElementType.SINGLE
                && atom.getOptionalRepeat() == null
                && Sandbox.PLAIN_NAME.matcher(atom.getName()).matches();
    }
}
