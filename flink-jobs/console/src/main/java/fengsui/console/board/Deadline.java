package fengsui.console.board;

import org.jspecify.annotations.Nullable;

/** Until when somebody has to answer. What pages show and count goes by this alone. */
public final class Deadline {

    private Deadline() {}

    /**
     * From when on an incident that nobody has answered is overdue, by the engine's clock, epoch milliseconds;
     * {@link Long#MAX_VALUE} for never.
     *
     * @param escalated whether it went one level up because nobody did: then it is already
     */
    public static long overdueFrom(@Nullable Long ackBy, boolean escalated) {
        if (escalated) {
            return Long.MIN_VALUE;
        }
        return ackBy == null ? Long.MAX_VALUE : ackBy;
    }
}
