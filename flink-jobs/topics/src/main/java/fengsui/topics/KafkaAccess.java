package fengsui.topics;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.provider.FileConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * How clients come to a Kafka that does not take everybody: by settings of Kafka's own that lie in a file. Holds no secret
 * and may travel: the file is read where a client is made, on each machine anew.
 *
 * @param file absolute; {@code null} for none
 * @param keys that the file sets
 * @param protocol of {@code security.protocol}
 * @param user whose name the file holds; {@code null} where a certificate or ticket says who comes
 */
public record KafkaAccess(
        @Nullable String file,
        List<String> keys,
        String protocol,
        @Nullable String user) implements Serializable {

    /** Plain text, and nobody asks who comes. */
    public static final KafkaAccess OPEN = new KafkaAccess(null, List.of(), "PLAINTEXT", null);

    /** Under this name, clients know who reads files. */
    private static final String PROVIDER = "file";

    public KafkaAccess {
        keys = List.copyOf(keys);
    }

    /**
     * Settings for any client of Kafka's. A value is only where to find it: {@code ${file:/etc/kafka.properties:ssl.…}},
     * which Kafka's clients follow by themselves.
     */
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        if (file != null) {
            settings.put(AbstractConfig.CONFIG_PROVIDERS_CONFIG, PROVIDER);
            settings.put(
                    AbstractConfig.CONFIG_PROVIDERS_CONFIG + "." + PROVIDER + ".class",
                    FileConfigProvider.class.getName());
            keys.forEach(key -> settings.put(key, "${" + PROVIDER + ":" + file + ":" + key + "}"));
        }
        return settings;
    }

    boolean tls() {
        return protocol.endsWith("SSL");
    }

    /** What a person is told of who was refused. */
    String who() {
        String who = Optional.ofNullable(user).map(name -> "user " + name).orElse("this user");
        return file == null ? "nobody (there is no --kafka-config)" : who + " (" + file + ")";
    }

    /** As rights name who comes. */
    String principal() {
        return "User:" + (user == null ? "…" : user);
    }

    /** Where a person mends it. */
    String place() {
        return file == null ? "--kafka-config FILE or " + AccessPlace.VARIABLE : file;
    }
}
