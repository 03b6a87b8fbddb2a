package fengsui.console.answer;

import fengsui.answer.Answer;

/** What became of the wish to be the next to answer. */
sealed interface Claim {

    /** It is this one's turn. */
    record Granted(Answer answer) implements Claim {}

    /** The same was sent before. */
    record Repeated(Answer before) implements Claim {}

    /** Somebody answered whom the one who asks has not seen. */
    record Crossed(Answer other) implements Claim {}
}
