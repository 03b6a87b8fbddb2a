package fengsui.console.city;

import fengsui.codec.ControlJson;
import fengsui.codec.RuleBundle;
import fengsui.console.follow.Follower;
import fengsui.topics.Broker;
import fengsui.topics.KafkaUnavailable;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what is known of the city up to date: nothing that it reads is as urgent as a warning. */
public final class CityReading implements Follower.Work {

    private static final Logger LOG = LoggerFactory.getLogger(CityReading.class);

    private static final Duration POLL = Duration.ofMillis(200);
    private static final long AGAIN_MILLIS = 2_000;

    private final Broker broker;
    private final TopicNames topics;
    private final City city;

    public CityReading(Broker broker, TopicNames topics, City city) {
        this.broker = broker;
        this.topics = topics;
        this.city = city;
    }

    /** Returns at once. */
    public Follower start() {
        return Follower.start("follow city", AGAIN_MILLIS, this);
    }

    @Override
    public void follow(BooleanSupplier going) {
        try (TopicReader control = TopicReader.fromBeginning(broker, topics.control());
                TopicReader scores = TopicReader.fromBeginning(broker, topics.scores())) {
            city.forgetRisks();
            while (going.getAsBoolean()) {
                scores.poll(POLL).forEach(city::take);
                rules(control.poll(Duration.ZERO));
            }
        }
    }

    /** While the broker is away the wall says so already. */
    @Override
    public boolean failed(RuntimeException why) {
        if (!(why instanceof KafkaUnavailable)) {
            LOG.error("reading rules and scores failed, and begins anew", why);
        }
        return true;
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
}
