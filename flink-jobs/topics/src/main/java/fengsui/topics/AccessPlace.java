package fengsui.topics;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the file is that says how to come to Kafka.
 *
 * @param file {@code null} for what {@value #VARIABLE} names
 */
public record AccessPlace(@Nullable String file) implements Serializable {

    /** The environment variable that names the file where nothing else does. */
    public static final String VARIABLE = "FENGSUI_KAFKA_CONFIG";

    public static final AccessPlace STANDARD = new AccessPlace(null);

    /**
     * {@link KafkaAccess#OPEN} where neither a setting nor the environment names a file.
     *
     * @throws KafkaUnavailable where the file that is named cannot be used, naming every problem
     */
    public KafkaAccess open() {
        return open(System.getenv());
    }

    KafkaAccess open(Map<String, String> environment) {
        String named = file == null ? environment.get(VARIABLE) : file;
        return named == null || named.isBlank() ? KafkaAccess.OPEN : AccessFile.read(Path.of(named));
    }
}
