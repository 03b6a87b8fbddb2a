package fengsui.cli.rules.publish;

import fengsui.codec.Control;
import fengsui.topics.ControlTopic.Entry;
import java.time.Instant;

/** One publication in a few words. */
public final class PublicationLine {

    private PublicationLine() {}

    static String of(Entry entry) {
        Control control = entry.control();
        String note = control.note() == null ? "" : ", \"" + control.note() + "\"";
        return "rule set " + entry.offset() + " (" + entry.digest() + ", by " + control.author() + note + ")";
    }

    /** {@code any time} for what holds from the beginning. */
    public static String time(long epochMillis) {
        return epochMillis <= 0 ? "any time" : Instant.ofEpochMilli(epochMillis).toString();
    }
}
