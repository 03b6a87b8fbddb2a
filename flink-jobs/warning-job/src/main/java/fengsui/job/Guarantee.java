package fengsui.job;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How often a result may stand on its topic. */
public enum Guarantee {
    /** Visible as soon as it is written; after a failure it may come again, with the same identifier. */
    AT_LEAST_ONCE,
    /** Visible with the next checkpoint, and then once, to consumers that read committed records alone. */
    EXACTLY_ONCE;

    /** As it is written in settings. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The one of this {@link #label}.
     *
     * @throws IllegalArgumentException in words for who typed it
     */
    public static Guarantee of(String label) {
        return Arrays.stream(values())
                .filter(guarantee -> guarantee.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("found " + label + ", expected "
                        + Arrays.stream(values()).map(Guarantee::label).collect(Collectors.joining(" or "))));
    }
}
