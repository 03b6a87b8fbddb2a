package fengsui.job.operator;

import fengsui.warning.DeskInput;
import fengsui.warning.Warning;

/** By what data is dealt out to subtasks. */
public final class Keys {

    private Keys() {}

    /** One desk a district. What concerns a whole city has its city for a district, and so a desk of its own. */
    public static String desk(DeskInput input) {
        return input.desk();
    }

    /** The desk that wrote {@code record}. */
    static String desk(Warning record) {
        return record.incident().place().area().district();
    }
}
