package fengsui.cli.watch;

import fengsui.cli.listen.Warnings;
import fengsui.codec.WarningView;
import fengsui.topics.TopicRecord;
import java.util.Optional;

/**
 * One warning as it was read.
 *
 * @param value the record's bytes as they are on the topic
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record Told(WarningView view, Card card, byte[] value) {

    /** Empty where the record is no warning. */
    static Optional<Told> of(TopicRecord record) {
        byte[] value = record.value();
        return value == null
                ? Optional.empty()
                : Warnings.of(record).map(view -> new Told(view, Cards.of(view), value));
    }
}
