package fengsui.warning;

/** CAP 1.2 message type of a record. */
public enum MsgType {
    ALERT("Alert"),
    UPDATE("Update"),
    CANCEL("Cancel");

    private final String label;

    MsgType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
