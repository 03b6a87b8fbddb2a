package fengsui.topics.pulse;

import fengsui.codec.Health;
import fengsui.codec.HealthJson;
import fengsui.topics.TopicRecord;
import java.io.IOException;
import java.util.Optional;

/**
 * Records of the health topic, as they should be heard: once a job was heard that is meant, what one says that is an
 * exercise or a test must not hide that the other has fallen silent. Not thread-safe.
 */
public final class Beats {

    private boolean actual;

    /** Empty for one that is to be passed over, and for somebody else's record on our topic. */
    public Optional<Health> of(TopicRecord record) {
        byte[] value = record.value();
        try {
            return value == null ? Optional.empty() : heard(value);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Health> heard(byte[] value) throws IOException {
        Health health = HealthJson.read(value);
        boolean meant = HealthJson.isActual(value);
        boolean passedOver = actual && !meant;
        actual |= meant;
        return passedOver ? Optional.empty() : Optional.of(health);
    }
}
