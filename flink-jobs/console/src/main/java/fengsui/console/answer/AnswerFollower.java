package fengsui.console.answer;

import fengsui.codec.answer.AnswerJson;
import fengsui.codec.answer.AnswerRecord;
import fengsui.console.clock.WallClock;
import fengsui.topics.Broker;
import fengsui.topics.KafkaUnavailable;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Reads the topic of answers into a book, on a thread of its own, and goes on trying while there is no broker. */
public final class AnswerFollower implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final long AGAIN_MILLIS = 500;
    private static final Duration LET_GO = Duration.ofSeconds(2);

    private final Broker broker;
    private final TopicNames topics;
    private final AnswerBook book;
    private final Thread thread = new Thread(this::follow, "follow answers");
    private final CountDownLatch closing = new CountDownLatch(1);
    private long asked;
    private long reached;

    private AnswerFollower(Broker broker, TopicNames topics, AnswerBook book) {
        this.broker = broker;
        this.topics = topics;
        this.book = book;
    }

    /** Returns at once. */
    public static AnswerFollower start(Broker broker, TopicNames topics, AnswerBook book) {
        AnswerFollower follower = new AnswerFollower(broker, topics, book);
        follower.thread.setDaemon(true);
        follower.thread.start();
        return follower;
    }

    public AnswerBook book() {
        return book;
    }

    /**
     * Returns once all that is on the topic by now is in the book, whoever wrote it.
     *
     * @return whether that was so within {@code patience}
     */
    boolean catchUp(Duration patience) throws InterruptedException {
        long end = WallClock.elapsed() + patience.toMillis();
        synchronized (this) {
            asked++;
            long mine = asked;
            for (long left = patience.toMillis(); reached < mine && left > 0; left = end - WallClock.elapsed()) {
                wait(left);
            }
            return reached >= mine;
        }
    }

    private void follow() {
        try {
            while (closing.getCount() > 0) {
                read();
                closing.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until there is no broker any more; what was read before is in the book already and changes nothing. */
    private void read() {
        try (TopicReader reader = TopicReader.fromBeginning(broker, topics.feedback())) {
            while (closing.getCount() > 0) {
                long wanted = asked();
                reader.poll(POLL).forEach(this::take);
                if (wanted > reached() && reader.caughtUp()) {
                    reached(wanted);
                }
            }
        } catch (KafkaUnavailable e) {
            // Whoever wants to answer is told; the wall says that there is no broker.
        }
    }

    private void take(TopicRecord record) {
        if (AnswerJson.read(record.value(), record.position()) instanceof AnswerRecord.Usable usable) {
            book.seen(usable.answer());
        }
    }

    private synchronized long asked() {
        return asked;
    }

    private synchronized long reached() {
        return reached;
    }

    private synchronized void reached(long wanted) {
        reached = wanted;
        notifyAll();
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
