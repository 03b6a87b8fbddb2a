package fengsui.cli.watch;

import fengsui.cli.listen.Warnings;
import fengsui.topics.TopicRecord;
import java.util.Optional;

/**
 * One warning as it was read.
 *
 * @param value the record's bytes as they are on the topic; none where nobody wants them
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record Told(Card card, byte[] value) {

    private static final byte[] NONE = {};

    /**
     * Empty where the record is no warning.
     *
     * @param whole whether its bytes are wanted: tens of thousands take hundreds of megabytes
     */
    static Optional<Told> of(TopicRecord record, boolean whole) {
        byte[] value = record.value();
        return value == null
                ? Optional.empty()
                : Warnings.of(record).map(view -> new Told(Cards.of(view), whole ? value : NONE));
    }
}
