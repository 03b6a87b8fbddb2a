package fengsui.device;

import fengsui.baseline.Anomaly;
import fengsui.baseline.Baseline;
import fengsui.baseline.BaselineSize;
import org.jspecify.annotations.Nullable;

/**
 * The baseline of one property of one device, at work or at rest. At rest it is its bytes alone, which are never changed:
 * copies at rest share them, and one that is restored costs nothing until its device speaks. Not thread-safe.
 */
public final class PropertyBaseline {

    private static final BaselineSize SIZE = BaselineSize.FLEET;

    private byte @Nullable [] resting;
    private @Nullable Baseline working;

    private PropertyBaseline(byte @Nullable [] resting, @Nullable Baseline working) {
        this.resting = resting;
        this.working = working;
    }

    static PropertyBaseline begin() {
        return new PropertyBaseline(null, Baseline.begin(SIZE));
    }

    /** What gave {@code state} goes on; takes its argument over. */
    public static PropertyBaseline atRest(byte[] state) {
        return new PropertyBaseline(state, null);
    }

    /** As {@link Baseline#see}. */
    Anomaly see(long time, int offsetMillis, double value) {
        Baseline baseline = working == null ? woken() : working;
        working = baseline;
        resting = null;
        return baseline.see(time, offsetMillis, value);
    }

    /** What was learned by a method that this version no longer knows is learned anew. */
    private Baseline woken() {
        try {
            return Baseline.restore(SIZE, state());
        } catch (IllegalArgumentException e) {
            return Baseline.begin(SIZE);
        }
    }

    /** All that is known; not to be changed. */
    public byte[] state() {
        byte[] known = resting;
        if (known == null) {
            known = working == null ? new byte[0] : working.state();
            resting = known;
        }
        return known;
    }

    PropertyBaseline copy() {
        return atRest(state());
    }
}
