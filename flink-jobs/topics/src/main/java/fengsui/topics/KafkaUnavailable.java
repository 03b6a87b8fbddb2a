package fengsui.topics;

/** Kafka could not be used. The message is one line for the person at the keyboard: what failed and what to check. */
public final class KafkaUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KafkaUnavailable(String message) {
        super(message);
    }

    KafkaUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
