package fengsui.warning;

import fengsui.answer.AnswerKind;

/** What a record has to tell that the one before did not, for machines; {@link Warning#changed} says it to people. */
public enum Change {
    ISSUED("issued"),
    RAISED("raised"),
    LOWERED("lowered"),
    RENEWED("renewed"),
    /** It covers more areas than before. */
    SPREAD("spread"),
    /** Another incident has become part of it. */
    MERGED("merged"),
    ACCEPTED("accepted"),
    ON_SCENE("onScene"),
    /** Nobody answered in time. */
    ESCALATED("escalated"),
    /** From now on it is told inside another incident. */
    HELD("held"),
    /** It is told by itself again. */
    RELEASED("released"),
    /** Other incidents are told inside it that were not, or no longer. */
    HOLDS("holds"),
    /** The mode it is handled in has changed. */
    MODE("mode"),
    /** What came late shows that it was otherwise. */
    CORRECTED("corrected"),
    ENDED("ended");

    private final String label;

    Change(String label) {
        this.label = label;
    }

    static Change of(AnswerKind kind) {
        return switch (kind) {
            case ACCEPTED -> ACCEPTED;
            case ON_SCENE -> ON_SCENE;
            case REJECTED, CLOSED, COMMENT -> ENDED;
        };
    }

    public String label() {
        return label;
    }
}
