package fengsui.job;

import java.time.Duration;

/**
 * How results reach their topics.
 *
 * @param transactionTimeout exactly-once only: a transaction that has been open for so long is aborted by the broker.
 *     It must be longer than a checkpoint interval and the longest restart together, and the broker must allow it
 */
public record Delivery(Guarantee guarantee, Duration transactionTimeout) {

    /** The most that a broker allows unless it is told otherwise. */
    static final Delivery STANDARD = new Delivery(Guarantee.AT_LEAST_ONCE, Duration.ofMinutes(15));

    public boolean exactlyOnce() {
        return guarantee == Guarantee.EXACTLY_ONCE;
    }

    public Delivery withGuarantee(Guarantee chosen) {
        return new Delivery(chosen, transactionTimeout);
    }

    Delivery withTransactionTimeout(Duration timeout) {
        return new Delivery(guarantee, timeout);
    }
}
