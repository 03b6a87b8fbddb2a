package fengsui.cli.cluster;

import fengsui.cli.console.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What lets a person's commands do more to a cluster than its web page may, in a folder that its owner alone may read. With TLS,
 * the cluster's certificates, too: each side trusts the very certificate of the other, so that there is nobody who could sign
 * another one.
 */
final class Secrets {

    private static final String KEY = "rest.key";
    private static final String CLIENT = "client.properties";
    private static final String SERVER = "server.properties";
    private static final String REST = "security.ssl.rest.";
    private static final String INTERNAL = "security.ssl.internal.";

    /** Those of TLS 1.2 for such keys as are made here; Flink's own choice is for RSA, which takes seconds to make. */
    private static final Map<String, String> CIPHERS = Map.of(
            "security.ssl.algorithms",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384");

    private final Path folder;

    Secrets(ClusterFolder folder) {
        this.folder = folder.secrets();
    }

    /** Makes what is missing. */
    void prepare(boolean tls) throws IOException, InterruptedException {
        OwnerOnly.folder(folder);
        if (!Files.exists(key())) {
            ClusterFolder.write(key(), Identity.random() + "\n");
        }
        Map<String, String> client = new TreeMap<>(guarded());
        if (tls && !Files.exists(folder.resolve(SERVER))) {
            makeCertificates(client);
        } else if (!tls) {
            Files.deleteIfExists(folder.resolve(SERVER));
            write(CLIENT, client);
        }
    }

    /** Last of all the server's settings: they tell that everything is there. */
    private void makeCertificates(Map<String, String> client) throws IOException, InterruptedException {
        Identity server = Identity.make(folder, "rest");
        Identity person = Identity.make(folder, "client");
        Identity inside = Identity.make(folder, "internal");
        client.putAll(CIPHERS);
        client.put(REST + "enabled", "true");
        put(client, REST, person, server.trusted("client-trust"));
        write(CLIENT, client);
        Map<String, String> settings = new TreeMap<>(CIPHERS);
        settings.put(REST + "enabled", "true");
        settings.put(REST + "authentication-enabled", "true");
        put(settings, REST, server, person.trusted("rest-trust"));
        settings.put(INTERNAL + "enabled", "true");
        put(settings, INTERNAL, inside, inside);
        write(SERVER, settings);
    }

    private static void put(Map<String, String> settings, String prefix, Identity own, Identity trusted) {
        settings.put(prefix + "keystore", own.store().toString());
        settings.put(prefix + "keystore-password", own.password());
        settings.put(prefix + "key-password", own.password());
        settings.put(prefix + "truststore", trusted.store().toString());
        settings.put(prefix + "truststore-password", trusted.password());
    }

    private void write(String name, Map<String, String> settings) {
        ClusterFolder.write(
                folder.resolve(name),
                settings.entrySet().stream()
                        .map(Secrets::line)
                        .collect(
                                Collectors.joining("\n", "# For --flink-config, and for nobody else's eyes.\n", "\n")));
    }

    private static String line(Entry<String, String> setting) {
        return setting.getKey() + ": " + setting.getValue();
    }

    /** What Flink's own processes are told besides everything else. */
    Map<String, String> forServers(boolean tls) {
        Map<String, String> settings = new TreeMap<>(guarded());
        if (tls) {
            Path file = folder.resolve(SERVER);
            if (!Files.exists(file)) {
                throw new UserError("no " + file + ", without which the cluster would come up without TLS: ./fengsui"
                        + " cluster start makes it");
            }
            settings.putAll(FlinkAccess.properties(file));
        }
        return settings;
    }

    private Map<String, String> guarded() {
        return Map.of(FlinkAccess.KEY_FILE, key().toString());
    }

    /** How a person's commands come to the cluster. */
    FlinkAccess access() {
        Path file = folder.resolve(CLIENT);
        // A cluster from before there was a key wants none.
        return Files.exists(file) ? FlinkAccess.read(file) : FlinkAccess.OPEN;
    }

    private Path key() {
        return folder.resolve(KEY);
    }
}
