package fengsui.answer;

import java.util.Optional;

/** What came of a case. */
public enum Disposition {
    /** There was a danger, and it was dealt with. */
    RESOLVED("resolved"),
    /** There was none. */
    FALSE_ALARM("falseAlarm"),
    /** Another department goes on with it. */
    HANDED_OVER("handedOver"),
    /** There was something, and nothing had to be done. */
    NO_ACTION("noAction");

    private final String label;

    Disposition(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<Disposition> parse(String label) {
        for (Disposition disposition : values()) {
            if (disposition.label.equals(label)) {
                return Optional.of(disposition);
            }
        }
        return Optional.empty();
    }
}
