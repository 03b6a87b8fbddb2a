package fengsui.rule;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the failures of rules: one entry a rule, however often it fails. Not thread-safe. */
public final class FailureLog implements FailureSink {

    private final SortedMap<String, RuleFailure> byRule = new TreeMap<>();
    private boolean muted;

    @Override
    public void failed(String rule, long time, String message) {
        if (!muted) {
            byRule.merge(rule, new RuleFailure(rule, message, time, time, 1), RuleFailure::again);
        }
    }

    /**
     * While muted nothing is counted: what is replayed was counted when it happened.
     *
     * @return whether it was muted before
     */
    public boolean mute(boolean on) {
        boolean before = muted;
        muted = on;
        return before;
    }

    public SortedMap<String, RuleFailure> byRule() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(byRule));
    }
}
