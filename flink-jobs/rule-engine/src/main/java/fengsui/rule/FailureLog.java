package fengsui.rule;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the failures of rules: one entry a rule, however often it fails. Not thread-safe. */
public final class FailureLog {

    private final SortedMap<String, RuleFailure> byRule = new TreeMap<>();
    private boolean muted;

    /** {@code rule} failed at {@code time}. */
    public void failed(String rule, long time, String message) {
        if (!muted) {
            byRule.merge(rule, new RuleFailure(rule, message, time, time, 1), RuleFailure::again);
        }
    }

    /** While muted nothing is counted: what is replayed was counted when it happened. */
    void mute(boolean on) {
        muted = on;
    }

    SortedMap<String, RuleFailure> byRule() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(byRule));
    }
}
