package fengsui.risk;

/** CAP 1.2 severity, gravest first. */
public enum Severity {
    EXTREME,
    SEVERE,
    MODERATE,
    MINOR;

    /** CAP's spelling. */
    public String label() {
        return CapLabels.of(this);
    }
}
