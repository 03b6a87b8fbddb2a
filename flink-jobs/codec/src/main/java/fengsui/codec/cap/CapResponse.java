package fengsui.codec.cap;

import fengsui.codec.WarningView;
import fengsui.warning.EndReason;
import fengsui.warning.MsgType;
import java.util.Set;

/** What whoever receives an alert is to do, in CAP's words. */
final class CapResponse {

    /** It ended, and goes on under another name. */
    private static final Set<String> ELSEWHERE = Set.of(EndReason.MERGED.label(), EndReason.SUPERSEDED.label());

    private CapResponse() {}

    static String to(WarningView warning) {
        String end = warning.endReason();
        if (warning.msgType() == MsgType.CANCEL) {
            return end != null && ELSEWHERE.contains(end) ? "None" : "AllClear";
        }
        return switch (warning.grade()) {
            case RED, ORANGE -> "Execute";
            case YELLOW -> "Assess";
            case BLUE -> "Monitor";
        };
    }
}
