package fengsui.job.operator;

import fengsui.codec.Health;
import fengsui.codec.Quarantine;
import java.util.SortedMap;
import java.util.TreeMap;

/** How it is told that a rule was taken out: once when it is, once when its file says something else. Stateless. */
final class QuarantineHealth {

    private QuarantineHealth() {}

    static Health of(Quarantine one) {
        SortedMap<String, Long> figures = new TreeMap<>();
        figures.put("since", one.since());
        String message = "taken out, all other rules go on; " + one.cause() + ": " + one.message()
                + "; mend the rule, raise its version and publish it: text " + one.digest() + " stays out";
        return new Health("rule/" + one.rule(), one.since(), "quarantined", message, figures);
    }

    /** @param from when the rule set holds that is without that text */
    static Health lifted(Quarantine one, long from) {
        String message = "no longer taken out: text " + one.digest() + " is not there any more";
        return new Health("rule/" + one.rule(), from, "ok", message, new TreeMap<>());
    }
}
