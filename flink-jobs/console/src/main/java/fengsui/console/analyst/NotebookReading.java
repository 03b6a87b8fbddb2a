package fengsui.console.analyst;

import fengsui.console.clock.WallClock;
import fengsui.console.follow.Follower;
import fengsui.topics.Broker;
import fengsui.topics.KafkaUnavailable;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicOffsets;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a notebook up to date, from all topics but those that events come by. Where they cannot be read it says why to the
 * notebook and begins anew.
 */
public final class NotebookReading implements Follower.Work {

    private static final Logger LOG = LoggerFactory.getLogger(NotebookReading.class);

    private static final Duration POLL = Duration.ofMillis(50);
    private static final long AGAIN_MILLIS = 2_000;

    /** Longer than any figure that is shown reaches back. */
    private static final Duration BACK = Duration.ofDays(36);

    /** One topic, and what is done with its records. */
    private record Tail(TopicReader reader, Consumer<TopicRecord> taking) {

        /** Whether anything came. */
        boolean poll(Duration wait) {
            List<TopicRecord> records = reader.poll(wait);
            records.forEach(taking);
            return !records.isEmpty();
        }

        /** One that cannot be closed must not keep the others from it. */
        void close() {
            try {
                reader.close();
            } catch (RuntimeException e) {
                LOG.debug("a reader for analysts did not close", e);
            }
        }
    }

    private final Broker broker;
    private final TopicNames topics;
    private final Notebook notebook;

    public NotebookReading(Broker broker, TopicNames topics, Notebook notebook) {
        this.broker = broker;
        this.topics = topics;
        this.notebook = notebook;
    }

    /** Returns at once. */
    public Follower start() {
        return Follower.start("analyst", AGAIN_MILLIS, this);
    }

    @Override
    public void follow(BooleanSupplier going) {
        List<Tail> tails = new ArrayList<>();
        try {
            notebook.begin();
            TopicOffsets there = open(tails);
            follow(tails, there, going);
        } finally {
            tails.forEach(Tail::close);
        }
    }

    @Override
    public boolean failed(RuntimeException why) {
        if (why instanceof KafkaUnavailable) {
            notebook.trouble(why.getMessage());
        } else {
            LOG.error("reading for analysts failed, and begins anew", why);
            notebook.trouble("the console failed to read the topics; see its log");
        }
        return true;
    }

    /** Returns how much there is by now. */
    private TopicOffsets open(List<Tail> tails) {
        long since = WallClock.now() - BACK.toMillis();
        tails.add(new Tail(TopicReader.fromBeginning(broker, topics.control()), notebook::takeControl));
        tails.add(new Tail(TopicReader.fromBeginning(broker, topics.health()), notebook::takeHealth));
        tails.add(new Tail(TopicReader.since(broker, topics.warnings(), since), notebook::takeWarning));
        tails.add(new Tail(TopicReader.since(broker, topics.withheld(), since), notebook::takeWithheld));
        tails.add(new Tail(TopicReader.since(broker, topics.signals(), since), notebook::takeSignal));
        TopicOffsets there = TopicOffsets.read(
                broker,
                List.of(topics.control(), topics.health(), topics.warnings(), topics.withheld(), topics.signals()));
        notebook.trouble(null);
        return there;
    }

    private void follow(List<Tail> tails, TopicOffsets there, BooleanSupplier going) {
        List<Tail> behind = new ArrayList<>(tails);
        boolean busy = false;
        while (going.getAsBoolean()) {
            // Who has much to read does not wait for those who have nothing.
            Duration wait = busy ? Duration.ZERO : POLL;
            busy = false;
            for (Tail tail : tails) {
                busy |= tail.poll(wait);
            }
            if (behind.removeIf(tail -> tail.reader().passed(there)) && behind.isEmpty()) {
                notebook.isComplete();
            }
        }
    }
}
