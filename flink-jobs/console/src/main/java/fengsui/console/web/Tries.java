package fengsui.console.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** How often something may be tried: a few times at once, then once more each time a while has passed. Thread-safe. */
public final class Tries {

    /** Who comes with ever new names is held back by his address. */
    private static final int MOST_KEYS = 10_000;

    private final int atOnce;
    private final long each;
    private final LongSupplier clock;
    private final Map<String, Long> fullAt = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_KEYS;
        }
    };

    /** @param clock milliseconds that only ever grow */
    public Tries(int atOnce, Duration each, LongSupplier clock) {
        this.atOnce = atOnce;
        this.each = each.toMillis();
        this.clock = clock;
    }

    /** Takes one. Returns 0, or for how many milliseconds there is none to be had. */
    public synchronized long take(String key) {
        long now = clock.getAsLong();
        // All are there again at that time; each that is taken puts it off.
        long full = Math.max(now, fullAt.getOrDefault(key, now));
        long missing = full + each - (now + atOnce * each);
        if (missing > 0) {
            return missing;
        }
        fullAt.put(key, full + each);
        return 0;
    }

    /** All are there again. */
    public synchronized void forgive(String key) {
        fullAt.remove(key);
    }
}
