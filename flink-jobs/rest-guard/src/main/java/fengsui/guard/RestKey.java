package fengsui.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.Configuration;
import org.jspecify.annotations.Nullable;

/** What whoever changes something on the cluster must bring. Never printed. */
final class RestKey {

    /** A path, never the key itself: Flink shows its settings to everybody. */
    static final ConfigOption<String> FILE = ConfigOptions.key("fengsui.rest.key-file")
            .stringType()
            .noDefaultValue()
            .withDescription("The file that holds the key to whatever changes something.");

    private static final String SCHEME = "Bearer ";

    private final String header;

    private RestKey(String key) {
        this.header = SCHEME + key;
    }

    /** Empty where the settings name no file; otherwise a key, perhaps one that opens nothing. */
    static Optional<RestKey> of(Configuration settings) {
        return settings.getOptional(FILE).map(file -> new RestKey(read(Path.of(file))));
    }

    /** A file that is away must not open what it was to close. */
    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException | SecurityException e) {
            return "";
        }
    }

    /** As the value of the header {@code Authorization}. */
    String header() {
        return header;
    }

    /** Takes as long for a nearly right key as for a wrong one. An empty key fits nothing. */
    boolean fits(@Nullable String brought) {
        return brought != null
                && header.length() > SCHEME.length()
                && MessageDigest.isEqual(bytes(header), bytes(brought.strip()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
