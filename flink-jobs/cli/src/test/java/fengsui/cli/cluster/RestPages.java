package fengsui.cli.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Flink's REST as somebody comes to it who has nothing of ours: a browser, or a script. */
final class RestPages {

    private static final String REST = "security.ssl.rest.";

    private final HttpClient client;
    private final String address;

    private RestPages(HttpClient.Builder client, RestAddress address) {
        this.client = client.version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        this.address = address.toString();
    }

    static RestPages open(RestAddress address) {
        return new RestPages(HttpClient.newBuilder(), address);
    }

    /** Trusts whom {@code address} trusts; comes with its certificate, or with none. */
    static RestPages tls(RestAddress address, boolean withCertificate) throws Exception {
        Map<String, String> settings = address.access().settings();
        KeyManager[] keys = null;
        if (withCertificate) {
            char[] password = setting(settings, "keystore-password").toCharArray();
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store(setting(settings, "keystore"), password), password);
            keys = factory.getKeyManagers();
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store(
                setting(settings, "truststore"),
                setting(settings, "truststore-password").toCharArray()));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys, trust.getTrustManagers(), null);
        return new RestPages(HttpClient.newBuilder().sslContext(context), address);
    }

    private static String setting(Map<String, String> settings, String name) {
        return Objects.requireNonNull(settings.get(REST + name), name);
    }

    private static KeyStore store(String file, char[] password) throws Exception {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return store;
        }
    }

    String get(String path) throws IOException, InterruptedException {
        return send("GET", path, Map.of()).body();
    }

    int status(String method, String path) throws IOException, InterruptedException {
        return status(method, path, Map.of());
    }

    int status(String method, String path, Map<String, String> headers) throws IOException, InterruptedException {
        return send(method, path, headers).statusCode();
    }

    private HttpResponse<String> send(String method, String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
        headers.forEach(request::header);
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
