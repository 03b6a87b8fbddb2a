package fengsui.console.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often one may ask, by whatever tells one from another. Who has been quiet may ask many times at once. Thread-safe.
 */
public final class RateLimit {

    /** Those that asked longest ago are forgotten first: a crowd must not fill the memory. */
    private static final int MOST_KNOWN = 10_000;

    private final double perMilli;
    private final int atOnce;
    private final Map<String, Bucket> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    /** What is left, and at which time that was. */
    private record Bucket(double left, long at) {}

    public RateLimit(double perSecond, int atOnce) {
        this.perMilli = perSecond / 1_000;
        this.atOnce = atOnce;
    }

    /**
     * Whether {@code who} may ask once more, and counts it.
     *
     * @param now milliseconds since anything
     */
    public synchronized boolean take(String who, long now) {
        Bucket before = known.getOrDefault(who, new Bucket(atOnce, now));
        double left = Math.min(atOnce, before.left() + (now - before.at()) * perMilli);
        known.put(who, new Bucket(left >= 1 ? left - 1 : left, now));
        return left >= 1;
    }
}
