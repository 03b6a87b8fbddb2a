package fengsui.job.operator;

import fengsui.codec.Health;
import fengsui.device.Back;
import fengsui.device.Silent;
import java.util.Map;
import java.util.TreeMap;

/** How a device's silence is told: once when it begins, once when it ends. Stateless. */
final class DeviceHealth {

    private static final double SECOND = 1_000.0;

    private DeviceHealth() {}

    /** @param time the event time at which it was noticed */
    static Health of(Silent silent, long time) {
        String message = "silent, though it usually reports every " + seconds(silent.expectedEvery());
        Map<String, Long> figures = Map.of("since", silent.since(), "expectedEvery", silent.expectedEvery());
        return new Health(subject(silent.subject()), time, "degraded", message, new TreeMap<>(figures));
    }

    static Health of(Back back) {
        String message = "heard again after " + seconds(back.silentFor());
        Map<String, Long> figures = Map.of("silentFor", back.silentFor());
        return new Health(subject(back.subject()), back.at(), "ok", message, new TreeMap<>(figures));
    }

    /** Who never comes back must not be told of for ever. */
    static Health forgotten(String device, long time) {
        return new Health(
                subject(device),
                time,
                "ok",
                "forgotten: it was silent for a week, and is not waited for",
                new TreeMap<>());
    }

    private static String subject(String device) {
        return "device/" + device;
    }

    private static String seconds(long millis) {
        return Math.round(millis / SECOND) + " s";
    }
}
