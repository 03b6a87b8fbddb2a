package fengsui.warning;

/** Why one incident is told inside another. */
public enum HoldReason {
    /** The other explains it: a confirmed fire, the bad air around it. */
    INHIBITED("inhibited"),
    /** Its kind and grade are told as one in that area. */
    GROUPED("grouped"),
    /** Too many were first told of within one minute. */
    FOLDED("folded");

    private final String label;

    HoldReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
