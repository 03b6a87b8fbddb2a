package fengsui.rule.esper;

import com.espertech.esper.common.client.soda.Expression;
import fengsui.risk.Measure;
import java.util.OptionalLong;

/** Spans of time in EPL, held against the rule's memory. */
final class Durations {

    private final Findings findings;
    private final long memoryMillis;

    Durations(Findings findings, long memoryMillis) {
        this.findings = findings;
        this.memoryMillis = memoryMillis;
    }

    /** @param what the window, guard or timer, as it is written */
    long millis(String what, Expression span) {
        OptionalLong millis = Spans.millis(span);
        return millis.isPresent() && millis.getAsLong() > 0 ? within(what, millis.getAsLong()) : none(what);
    }

    /** 0, so that one problem does not make two. */
    long none(String what) {
        findings.report(
                what,
                "MEMORY",
                what
                        + " takes one span in numbers, such as 10 min or ?:window:int seconds; days at most, for months and"
                        + " years differ in length");
        return 0;
    }

    long within(String what, long millis) {
        if (millis > memoryMillis) {
            findings.report(
                    what,
                    "MEMORY",
                    what + " looks back " + seconds(millis) + " s, the rule's memory is " + seconds(memoryMillis)
                            + " s; raise 'memory' or shorten the window");
            return 0;
        }
        return millis;
    }

    /** For all that a statement depends on; what is too long by itself has been told. */
    void total(long millis) {
        if (millis > memoryMillis) {
            findings.report(
                    "",
                    "MEMORY",
                    "one step after the other, the statement looks back " + seconds(millis)
                            + " s, the rule's memory is " + seconds(memoryMillis)
                            + " s; raise 'memory' or shorten the steps");
        }
    }

    private static String seconds(long millis) {
        return new Measure.Numeric(millis / 1000.0).text();
    }
}
