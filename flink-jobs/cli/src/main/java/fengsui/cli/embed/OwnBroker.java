package fengsui.cli.embed;

import fengsui.topics.Broker;
import java.time.Duration;

/** The broker in this process, which cannot be away: on a busy machine it may be slow, and is waited for. */
public final class OwnBroker {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private OwnBroker() {}

    public static Broker of(EmbeddedKafka kafka) {
        return new Broker(kafka.bootstrap(), PATIENCE);
    }
}
