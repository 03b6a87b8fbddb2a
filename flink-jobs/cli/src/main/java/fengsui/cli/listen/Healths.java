package fengsui.cli.listen;

import fengsui.codec.Health;
import fengsui.codec.HealthJson;
import fengsui.topics.TopicRecord;
import java.io.IOException;
import java.util.Optional;

/** Reads records of the topic of health. */
public final class Healths {

    private Healths() {}

    /** Empty where the record is none of ours: it says nothing of this job. */
    public static Optional<Health> of(TopicRecord record) {
        byte[] value = record.value();
        try {
            return value == null ? Optional.empty() : Optional.of(HealthJson.read(value));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
