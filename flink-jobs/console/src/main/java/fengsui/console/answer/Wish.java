package fengsui.console.answer;

import fengsui.codec.answer.Reply;
import org.jspecify.annotations.Nullable;

/** What somebody asked for in the page. */
sealed interface Wish {

    /**
     * To answer an incident.
     *
     * @param revision that was on the screen
     * @param after the last answer that was on the screen, {@code null} where there was none
     */
    record Answering(Reply reply, int revision, @Nullable String after) implements Wish {}

    /** To hear nothing more of an incident's hazard in its area for a time. */
    record Silencing(String reason, int minutes) implements Wish {}
}
