package fengsui.rule;

import java.util.Locale;
import java.util.Optional;

/** Where a rule stands in its life. */
public enum RuleStatus {
    /** Checked, never run. */
    DRAFT,
    /** Runs; its signals are written down and never become warnings. */
    TRIAL,
    ACTIVE,
    /** Kept for the record, never run. */
    RETIRED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean runs() {
        return this == TRIAL || this == ACTIVE;
    }

    public static Optional<RuleStatus> parse(String label) {
        for (RuleStatus status : values()) {
            if (status.label().equals(label)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
