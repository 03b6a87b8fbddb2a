package fengsui.risk;

/** CAP 1.2 urgency, most urgent first. */
public enum Urgency {
    IMMEDIATE,
    EXPECTED,
    FUTURE,
    PAST;

    /** CAP's spelling. */
    public String label() {
        return CapLabels.of(this);
    }
}
