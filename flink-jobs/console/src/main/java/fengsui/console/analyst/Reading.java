package fengsui.console.analyst;

import fengsui.console.clock.WallClock;
import fengsui.topics.Broker;
import fengsui.topics.KafkaUnavailable;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicOffsets;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a notebook up to date on a thread of its own, from all topics but those that events come by. Where they cannot be
 * read it says why to the notebook and begins anew.
 */
public final class Reading implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

    private static final Duration POLL = Duration.ofMillis(50);
    private static final long AGAIN_MILLIS = 2_000;
    private static final Duration LET_GO = Duration.ofSeconds(5);

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
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::read, "analyst");

    private Reading(Broker broker, TopicNames topics, Notebook notebook) {
        this.broker = broker;
        this.topics = topics;
        this.notebook = notebook;
    }

    /** Begins at once. */
    public static Reading start(Broker broker, TopicNames topics, Notebook notebook) {
        Reading reading = new Reading(broker, topics, notebook);
        reading.thread.setDaemon(true);
        reading.thread.start();
        return reading;
    }

    private void read() {
        while (isOpen()) {
            List<Tail> tails = new ArrayList<>();
            try {
                notebook.begin();
                TopicOffsets there = open(tails);
                follow(tails, there);
            } catch (KafkaUnavailable e) {
                notebook.trouble(e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("reading for analysts failed, and begins anew", e);
                notebook.trouble("the console failed to read the topics; see its log");
            } finally {
                tails.forEach(Tail::close);
            }
            pause();
        }
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

    private void follow(List<Tail> tails, TopicOffsets there) {
        List<Tail> behind = new ArrayList<>(tails);
        boolean busy = false;
        while (isOpen()) {
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

    private boolean isOpen() {
        return closing.getCount() > 0;
    }

    private void pause() {
        try {
            closing.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closing.countDown();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(LET_GO.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
