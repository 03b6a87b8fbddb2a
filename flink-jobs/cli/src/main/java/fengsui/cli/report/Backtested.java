package fengsui.cli.report;

import fengsui.cli.history.Extent;
import fengsui.cli.incident.Difference;
import fengsui.codec.WarningView;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a back-test came to.
 *
 * @param views every record of the alert topic, by incident and revision
 * @param hits by rule, those that never hit included
 * @param compared {@code null} where there were no other rules
 */
public record Backtested(
        Basis basis,
        List<WarningView> views,
        SortedMap<String, Long> hits,
        @Nullable Compared compared) {

    /**
     * What was run.
     *
     * @param ruleSet the digest of the rules
     * @param balanced whether every record is accounted for
     */
    public record Basis(String ruleSet, Extent extent, boolean balanced) {}

    /**
     * What other rules made of the same history.
     *
     * @param against those rules, in the words in which they were asked for
     */
    public record Compared(String against, String ruleSet, Difference difference) {}

    public Backtested {
        views = List.copyOf(views);
    }
}
