package fengsui.risk;

/** CAP 1.2 certainty, surest first. */
public enum Certainty {
    OBSERVED,
    LIKELY,
    POSSIBLE,
    UNLIKELY;

    /** CAP's spelling. */
    public String label() {
        return CapLabels.of(this);
    }
}
