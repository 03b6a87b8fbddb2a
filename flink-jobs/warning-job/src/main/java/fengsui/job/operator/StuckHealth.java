package fengsui.job.operator;

import fengsui.codec.Health;
import java.util.TreeMap;

/** How it is told that a device says the same again and again: once when it begins, once when it ends. Stateless. */
final class StuckHealth {

    private StuckHealth() {}

    /** @param device its key */
    static Health of(String device, String property, long time, boolean stuck) {
        String message = stuck
                ? "stuck: far longer than is usual for it, it has said the same"
                : "no longer stuck, or no longer heard of";
        String subject = "device/" + device + "/" + property;
        return new Health(subject, time, stuck ? "degraded" : "ok", message, new TreeMap<>());
    }
}
