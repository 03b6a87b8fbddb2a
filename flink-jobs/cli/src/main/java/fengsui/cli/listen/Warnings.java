package fengsui.cli.listen;

import fengsui.codec.WarningJson;
import fengsui.codec.WarningView;
import fengsui.topics.TopicRecord;
import java.io.IOException;
import java.util.Optional;

/** Reads records of the alert topic. */
public final class Warnings {

    private Warnings() {}

    /** Empty where the record is no warning. */
    public static Optional<WarningView> of(TopicRecord record) {
        byte[] value = record.value();
        try {
            return value == null ? Optional.empty() : Optional.of(WarningJson.read(value));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
