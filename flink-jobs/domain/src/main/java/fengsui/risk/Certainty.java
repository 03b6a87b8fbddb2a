package fengsui.risk;

/** CAP 1.2 certainty, surest first. */
public enum Certainty {
    OBSERVED,
    LIKELY,
    POSSIBLE,
    UNLIKELY;

    /** One step less sure, but never less than possible: what was seen may be so. */
    public Certainty lower() {
        return this == OBSERVED ? LIKELY : this == LIKELY ? POSSIBLE : this;
    }

    /** CAP's spelling. */
    public String label() {
        return CapLabels.of(this);
    }
}
