package fengsui.warning;

import fengsui.answer.Answer;
import fengsui.answer.AnswerKind;
import org.jspecify.annotations.Nullable;

/** What an answer finds. */
enum Answering {
    /** An incident that was open when it was given. */
    OPEN,
    /** One that had ended of itself. */
    OVER,
    /** One that dispatch was done with before. */
    DONE,
    /** Just what was answered before. */
    REPEATED,
    /** Nothing. */
    UNKNOWN;

    static Answering of(Answer answer, @Nullable Published told) {
        if (told == null) {
            return UNKNOWN;
        }
        Handling handling = told.newest().incident().course().duty().handling();
        if (handling != null && handling.equals(Handling.of(answer, handling))) {
            boolean reopens = isDone(told) && answer.kind() != handling.state() && answer.time() > told.ended();
            return reopens ? DONE : REPEATED;
        }
        if (answer.kind() == AnswerKind.COMMENT) {
            return REPEATED;
        }
        if (wasOpen(answer, told)) {
            return OPEN;
        }
        return isDone(told) ? DONE : OVER;
    }

    /** Whether the incident was open when it was answered, that one answer included which ended it. */
    static boolean wasOpen(Answer answer, Published told) {
        return told.open()
                || told.reason() == EndReason.MERGED
                || answer.time() < told.ended()
                || (answer.time() == told.ended() && isDone(told));
    }

    private static boolean isDone(Published told) {
        return told.reason() == EndReason.CLOSED || told.reason() == EndReason.REJECTED;
    }
}
