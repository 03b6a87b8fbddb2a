package fengsui.topics;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.JaasContext;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.jspecify.annotations.Nullable;

/** Reads what {@link KafkaAccess} is made of. No message ever holds a value that could be secret. */
final class AccessFile {

    private static final List<String> PARTS = List.of("security.", "sasl.", "ssl.");
    private static final Map<String, ConfigDef.ConfigKey> KNOWN =
            AdminClientConfig.configDef().configKeys();
    private static final List<String> STORES =
            List.of(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG);
    private static final int LONGEST = 1 << 20;

    private final Path file;
    private final List<String> problems = new ArrayList<>();

    private AccessFile(Path file) {
        this.file = file;
    }

    /** @throws KafkaUnavailable naming every problem, one a line */
    static KafkaAccess read(Path named) {
        return new AccessFile(named.toAbsolutePath().normalize()).read();
    }

    private KafkaAccess read() {
        Properties found = load();
        mustNotTellAll();
        Set<String> keys = new TreeSet<>(found.stringPropertyNames());
        keys.forEach(this::mustBeAllowed);
        mustBeSecret(keys);
        String protocol = protocol(found);
        STORES.forEach(store -> mustBeThere(store, found.getProperty(store)));
        String user = user(found.getProperty(SaslConfigs.SASL_JAAS_CONFIG));
        mustHaveALogin(protocol, keys);
        end();
        return new KafkaAccess(file.toString(), List.copyOf(keys), protocol, user);
    }

    private Properties load() {
        Properties properties = new Properties();
        if (!Files.exists(file)) {
            problem("is not there: expected a file of Kafka's settings of clients, such as security.protocol=SASL_SSL");
        } else if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            problem("cannot be read by who runs this: expected a file of Kafka's settings of clients");
        } else {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                if (Files.size(file) > LONGEST) {
                    problem("is longer than such a file can be");
                } else {
                    properties.load(reader);
                }
            } catch (IOException | IllegalArgumentException e) {
                // Its message may quote the file.
                problem("cannot be read as lines of key=value in UTF-8");
            }
        }
        end();
        return properties;
    }

    /** Kafka's clients are given the path in a form in which these signs mean something. */
    private void mustNotTellAll() {
        if (file.toString().contains(":") || file.toString().contains("}")) {
            problem("its path has a ':' or a '}' in it, which Kafka cannot follow: move it");
        }
    }

    private void mustBeAllowed(String key) {
        if (PARTS.stream().noneMatch(key::startsWith)) {
            problem(key + ": only security.*, sasl.* and ssl.* may stand here: the address is --bootstrap, and how"
                    + " records are read and written is not left to choice; take it out");
        } else if (!KNOWN.containsKey(key)) {
            problem(key + ": Kafka's clients know no such setting: check how it is written");
        }
    }

    private void mustBeSecret(Set<String> keys) {
        List<String> secrets = KNOWN.values().stream()
                .filter(known -> known.type == ConfigDef.Type.PASSWORD)
                .map(known -> known.name)
                .filter(keys::contains)
                .sorted()
                .toList();
        if (!secrets.isEmpty() && forAll()) {
            problem("everybody on this machine may read it, and it holds " + String.join(", ", secrets) + ": chmod 600 "
                    + file);
        }
    }

    private boolean forAll() {
        try {
            return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException e) {
            return false;
        }
    }

    private String protocol(Properties found) {
        String protocol = found.getProperty(
                        CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, CommonClientConfigs.DEFAULT_SECURITY_PROTOCOL)
                .strip();
        if (!SecurityProtocol.names().contains(protocol)) {
            problem("security.protocol: expected one of " + String.join(", ", new TreeSet<>(SecurityProtocol.names())));
        }
        return protocol;
    }

    private void mustBeThere(String key, @Nullable String path) {
        if (path != null && !Files.isReadable(Path.of(path.strip()))) {
            problem(key + ": " + path.strip() + " is not there, or cannot be read by who runs this");
        }
    }

    private void mustHaveALogin(String protocol, Set<String> keys) {
        if (protocol.startsWith("SASL") && !keys.contains(SaslConfigs.SASL_MECHANISM)) {
            problem("sasl.mechanism is missing: expected SCRAM-SHA-512, or what the broker takes");
        }
        if (!protocol.startsWith("SASL") && keys.contains(SaslConfigs.SASL_JAAS_CONFIG)) {
            problem("sasl.jaas.config is never used with security.protocol " + protocol + ": expected SASL_SSL");
        }
    }

    private @Nullable String user(@Nullable String login) {
        if (login == null) {
            return null;
        }
        try {
            Object user = JaasContext.loadClientContext(Map.of(SaslConfigs.SASL_JAAS_CONFIG, new Password(login)))
                    .configurationEntries()
                    .get(0)
                    .getOptions()
                    .get("username");
            return user == null ? null : user.toString();
        } catch (RuntimeException e) {
            // Its message may quote the password.
            problem("sasl.jaas.config cannot be read: expected org.apache.kafka.common.security.scram.ScramLoginModule"
                    + " required username=\"…\" password=\"…\"; with the quotes and the semicolon");
            return null;
        }
    }

    private void problem(String text) {
        problems.add(file + ": " + text);
    }

    private void end() {
        if (!problems.isEmpty()) {
            throw new KafkaUnavailable(String.join("\n", problems));
        }
    }
}
