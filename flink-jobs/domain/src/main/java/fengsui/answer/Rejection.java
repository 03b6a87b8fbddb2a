package fengsui.answer;

import java.util.Optional;

/** Why dispatch rejected a warning. */
public enum Rejection {
    FALSE_ALARM("falseAlarm"),
    BAD_PLACE("badPlace"),
    WRONG_TYPE("wrongType"),
    TOO_LATE("tooLate"),
    DUPLICATE("duplicate");

    private final String label;

    Rejection(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<Rejection> parse(String label) {
        for (Rejection rejection : values()) {
            if (rejection.label.equals(label)) {
                return Optional.of(rejection);
            }
        }
        return Optional.empty();
    }
}
