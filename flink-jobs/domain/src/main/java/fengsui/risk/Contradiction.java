package fengsui.risk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other devices at the same place say against a signal's evidence.
 *
 * @param newest the newest {@value #KEPT} of such readings, one a device, in the order of {@link Evidence#ORDER}
 * @param count how many devices there were, those not kept included
 * @param doubted whether the evidence is to be doubted: those who agree with it are no more
 */
public record Contradiction(List<Evidence> newest, int count, boolean doubted) {

    public static final int KEPT = 10;

    public static final Contradiction NONE = new Contradiction(List.of(), 0, false);

    public Contradiction {
        newest = List.copyOf(newest);
    }

    /** Keeps the newest of {@code all}, which may be in any order. */
    public static Contradiction of(List<Evidence> all, boolean doubted) {
        if (all.isEmpty()) {
            return NONE;
        }
        List<Evidence> sorted = all.stream().sorted(Evidence.ORDER).toList();
        int from = Math.max(0, sorted.size() - KEPT);
        return new Contradiction(sorted.subList(from, sorted.size()), sorted.size(), doubted);
    }

    /** {@code found}, or none: state from before devices were compared holds nothing here. */
    public static Contradiction orNone(@Nullable Contradiction found) {
        return found == null ? NONE : found;
    }
}
