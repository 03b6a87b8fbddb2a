package fengsui.rule.trial;

import fengsui.codec.SignalView;
import fengsui.risk.ChangeKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The hits of one rule on trial, after all corrections. Not thread-safe. */
public final class TrialHits {

    private final String rule;
    private final String status;
    private final Map<String, SignalView> standing = new HashMap<>();
    private long others;
    private long unmeant;

    /** @param status of CAP: of which records it takes notice */
    public TrialHits(String rule, String status) {
        this.rule = rule;
        this.status = status;
    }

    /** Takes the next record of the topic; of other rules too. A repeated one changes nothing. */
    public void take(SignalView signal) {
        if (!signal.rule().equals(rule)) {
            return;
        }
        if (!signal.status().equals(status)) {
            unmeant++;
            return;
        }
        if (!signal.trial()) {
            others += signal.change() == ChangeKind.WITHDRAWN ? 0 : 1;
            return;
        }
        if (signal.replaces() != null) {
            standing.remove(signal.replaces());
        }
        if (signal.change() == ChangeKind.WITHDRAWN) {
            standing.remove(signal.signalId());
        } else {
            standing.put(signal.signalId(), signal);
        }
    }

    /** Records of the same rule that are of another status. */
    public long unmeant() {
        return unmeant;
    }

    /** In the order of time. */
    public List<SignalView> standing() {
        List<SignalView> sorted = new ArrayList<>(standing.values());
        sorted.sort(Comparator.comparingLong(SignalView::time).thenComparing(SignalView::signalId));
        return sorted;
    }

    /** Records of the same rule while it was active: they are no part of the trial. */
    public long others() {
        return others;
    }
}
