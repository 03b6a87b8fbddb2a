package fengsui.topics;

import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;

/** Kafka could not be used. The message is one line for the person at the keyboard: what failed and what to check. */
public final class KafkaUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KafkaUnavailable(String message) {
        super(message);
    }

    KafkaUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether Kafka is there and does not let in who comes, or not to this: to ask again would change nothing. */
    public boolean isRefusal() {
        return getCause() instanceof AuthenticationException || isForbidden();
    }

    /** Whether Kafka is there and knows who comes, and has not given them this right. */
    public boolean isForbidden() {
        return getCause() instanceof AuthorizationException;
    }
}
