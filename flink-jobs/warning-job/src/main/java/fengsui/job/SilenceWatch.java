package fengsui.job;

import fengsui.topics.KafkaUnavailable;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides when nothing more is to be expected of the inputs. Where it cannot be known, time stands: a broker that does
 * not answer is no silence. Not thread-safe.
 */
final class SilenceWatch {

    private static final Logger LOG = LoggerFactory.getLogger(SilenceWatch.class);

    /** What there is to look at. Both methods throw {@link KafkaUnavailable} where nothing can be learned. */
    interface Inputs {

        /** By partition, the offset that the next record will get. */
        SortedMap<String, Long> ends();

        /** Whether every record is read, and a checkpoint holds what became of it. */
        boolean allRead();
    }

    private final Inputs inputs;
    private final SilenceClock settings;
    private final WallClock clock;
    private SortedMap<String, Long> ends = new TreeMap<>();
    private long unchangedSince;
    private boolean blind = true;

    SilenceWatch(Inputs inputs, SilenceClock settings, WallClock clock) {
        this.inputs = inputs;
        this.settings = settings;
        this.clock = clock;
    }

    /** Up to when time may move on by itself, epoch milliseconds; empty while something is to be heard or read. */
    OptionalLong look() {
        // Before anything else: what comes while we look is then newer than what we say.
        long now = clock.millis();
        try {
            boolean silent = unchanged() && inputs.allRead();
            return silent ? OptionalLong.of(now - settings.grace().toMillis()) : OptionalLong.empty();
        } catch (KafkaUnavailable e) {
            if (!blind) {
                LOG.warn("time stands while the inputs cannot be looked at: {}", e.getMessage());
            }
            blind = true;
            return OptionalLong.empty();
        }
    }

    /** After blindness the silence is counted anew: who could not reach the broker may have much to tell. */
    private boolean unchanged() {
        SortedMap<String, Long> newest = inputs.ends();
        long nanos = clock.elapsedNanos();
        if (blind || !newest.equals(ends)) {
            blind = false;
            ends = newest;
            unchangedSince = nanos;
        }
        return nanos - unchangedSince >= settings.silence().toNanos();
    }
}
