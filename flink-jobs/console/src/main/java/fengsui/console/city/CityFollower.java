package fengsui.console.city;

import fengsui.codec.ControlJson;
import fengsui.codec.RuleBundle;
import fengsui.topics.Broker;
import fengsui.topics.KafkaUnavailable;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is known of the city up to date, on a thread of its own: nothing that it reads is as urgent as a warning. What
 * cannot be read now is tried again.
 */
public final class CityFollower implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final long AGAIN_MILLIS = 2_000;
    private static final long SOON_MILLIS = 500;
    private static final long LET_GO_MILLIS = 2_000;

    private final Broker broker;
    private final TopicNames topics;
    private final City city;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::follow, "follow city");

    private CityFollower(Broker broker, TopicNames topics, City city) {
        this.broker = broker;
        this.topics = topics;
        this.city = city;
    }

    /** Returns at once. */
    public static CityFollower start(Broker broker, TopicNames topics, City city) {
        CityFollower follower = new CityFollower(broker, topics, city);
        follower.thread.setDaemon(true);
        follower.thread.start();
        return follower;
    }

    private void follow() {
        try {
            while (closing.getCount() > 0) {
                try {
                    read();
                } catch (KafkaUnavailable e) {
                    closing.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (TopicReader control = TopicReader.fromBeginning(broker, topics.control());
                TopicReader scores = TopicReader.fromBeginning(broker, topics.scores())) {
            city.forgetRisks();
            while (closing.getCount() > 0) {
                scores.poll(POLL).forEach(city::take);
                rules(control.poll(Duration.ZERO));
            }
        }
    }

    /** Of many at once only the newest is worth the work. */
    private void rules(List<TopicRecord> records) {
        for (int i = records.size() - 1; i >= 0; i--) {
            RuleBundle rules = rules(records.get(i).value());
            if (rules != null) {
                city.take(rules);
                return;
            }
        }
    }

    private static @Nullable RuleBundle rules(byte @Nullable [] value) {
        try {
            return value == null ? null : ControlJson.read(value).rules();
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(SOON_MILLIS);
            // Whoever is away is not waited for.
            thread.interrupt();
            thread.join(LET_GO_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
