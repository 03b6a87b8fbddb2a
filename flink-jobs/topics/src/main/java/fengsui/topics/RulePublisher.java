package fengsui.topics;

import fengsui.codec.Control;
import fengsui.topics.ControlTopic.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Publishes a rule set on top of the one that its author has seen, and on no other. Kafka cannot write on a condition:
 * so what was written is looked at again, and of several that were published on top of the same one, the first stands.
 * Whoever comes later finds it before his own, and publishes it once more.
 */
public final class RulePublisher {

    /** What became of it. */
    public sealed interface Outcome {

        /**
         * It is the newest now.
         *
         * @param offset by which it is known
         */
        record Stands(long offset) implements Outcome {}

        /** Nothing was written: {@code newest} is not what the author has seen. */
        record Stale(Entry newest) implements Outcome {}

        /** {@code first} was published in the same moment, and stands again as {@code restored}. */
        record Overtaken(Entry first, long offset, long restored) implements Outcome {}
    }

    private final ControlTopic topic;

    public RulePublisher(ControlTopic topic) {
        this.topic = topic;
    }

    /**
     * Publishes {@code next}.
     *
     * @param seen the newest rule set when the author looked, {@code null} where there was none
     */
    public Outcome publish(Control next, @Nullable Entry seen) {
        Optional<Entry> newest = topic.newestEntry();
        if (newest.isPresent() && offset(newest.get()) != offset(seen)) {
            return new Outcome.Stale(newest.get());
        }
        return write(next, seen);
    }

    /** As {@link #publish} once it has looked: what another has written since is met here. */
    Outcome write(Control next, @Nullable Entry seen) {
        long own = topic.publish(next);
        List<Entry> between = new ArrayList<>();
        topic.each(entry -> {
            if (entry.offset() > offset(seen) && entry.offset() < own) {
                between.add(entry);
            }
        });
        if (between.isEmpty()) {
            return new Outcome.Stands(own);
        }
        Entry first = between.get(0);
        String why = "stands: it was published before rule set " + own + ", in the same moment";
        long restored = topic.publish(first.control().because(why));
        return new Outcome.Overtaken(first, own, restored);
    }

    private static long offset(@Nullable Entry entry) {
        return entry == null ? -1 : entry.offset();
    }
}
