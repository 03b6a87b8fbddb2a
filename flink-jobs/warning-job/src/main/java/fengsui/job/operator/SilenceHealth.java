package fengsui.job.operator;

import fengsui.codec.Health;
import fengsui.device.Back;
import fengsui.device.Silent;
import java.util.Map;
import java.util.TreeMap;

/** How the silence of a device, or of a feed, is told: once when it begins, once when it ends. Stateless. */
final class SilenceHealth {

    private static final double SECOND = 1_000.0;

    private static final String DEVICE = "device/";
    private static final String FEED = "feed/";

    private SilenceHealth() {}

    /** @param time the event time from which it counts as silent */
    static Health ofDevice(Silent silent, long time) {
        return of(DEVICE, silent, time);
    }

    /** See {@link #ofDevice(Silent, long)}. */
    static Health ofFeed(Silent silent, long time) {
        return of(FEED, silent, time);
    }

    static Health ofDevice(Back back) {
        return of(DEVICE, back);
    }

    static Health ofFeed(Back back) {
        return of(FEED, back);
    }

    private static Health of(String kind, Silent silent, long time) {
        String message = "silent, though it usually reports every " + seconds(silent.expectedEvery());
        Map<String, Long> figures = Map.of("since", silent.since(), "expectedEvery", silent.expectedEvery());
        return new Health(kind + silent.subject(), time, "degraded", message, new TreeMap<>(figures));
    }

    private static Health of(String kind, Back back) {
        String message = "heard again after " + seconds(back.silentFor());
        Map<String, Long> figures = Map.of("silentFor", back.silentFor());
        return new Health(kind + back.subject(), back.at(), "ok", message, new TreeMap<>(figures));
    }

    /** Who never comes back must not be told of for ever. */
    static Health forgotten(String device, long time) {
        return new Health(
                DEVICE + device,
                time,
                "ok",
                "forgotten: it was silent for a week, and is not waited for",
                new TreeMap<>());
    }

    private static String seconds(long millis) {
        return Math.round(millis / SECOND) + " s";
    }
}
