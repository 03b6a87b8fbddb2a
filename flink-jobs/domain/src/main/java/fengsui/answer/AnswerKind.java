package fengsui.answer;

import java.util.Optional;

/** What dispatch says, in the order in which it is said of one incident. */
public enum AnswerKind {
    /** A case was opened. */
    ACCEPTED("accepted"),
    /** Somebody is there. */
    ON_SCENE("onScene"),
    /** No danger, or not this one. */
    REJECTED("rejected"),
    /** Done with. */
    CLOSED("closed"),
    /** A remark, which changes nothing. */
    COMMENT("comment");

    private final String label;

    AnswerKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<AnswerKind> parse(String label) {
        for (AnswerKind kind : values()) {
            if (kind.label.equals(label)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
