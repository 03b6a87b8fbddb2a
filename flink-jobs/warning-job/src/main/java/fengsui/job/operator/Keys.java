package fengsui.job.operator;

import fengsui.event.ScopedEvent;
import fengsui.risk.Score;
import fengsui.risk.Signal;

/** By what data is dealt out to subtasks. */
public final class Keys {

    private Keys() {}

    /** Rules of one level see all events of one area together. */
    public static String scope(ScopedEvent copy) {
        return copy.scope().toString();
    }

    /** One desk a district. What concerns a whole city has its city for a district, and so a desk of its own. */
    public static String desk(Signal signal) {
        return signal.chain().district();
    }

    /** See {@link #desk(Signal)}. */
    public static String desk(Score score) {
        return score.chain().district();
    }
}
