package fengsui.console.access;

import fengsui.console.web.Access;
import fengsui.console.web.Access.Role;
import fengsui.console.web.Complaints;
import fengsui.console.web.Json;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A server with accounts, something to read and something to do; and a browser before it. */
final class Hall implements AutoCloseable {

    static final String PASSWORD = "correct horse battery";
    static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);

    final AtomicLong clock = new AtomicLong(1_000_000);
    final AccountsFile accounts;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Javalin server;

    Hall(Path folder, @Nullable String outside) throws BadAccounts {
        accounts = new AccountsFile(folder.resolve("accounts.json"));
        accounts.add("control-room-1", Role.DISPATCHER, PASSWORD, CHEAP);
        accounts.add("lobby", Role.VIEWER, PASSWORD, CHEAP);
        Entrance entrance = Entrance.guarded(accounts, new Origins("127.0.0.1", outside), CHEAP, clock::get);
        server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            new Complaints().add(config.routes);
            entrance.routes().forEach(routes -> routes.add(config.routes));
            deeds(entrance.access(), config);
        });
        server.start("127.0.0.1", 0);
    }

    private static void deeds(Access access, JavalinConfig config) {
        config.routes
                .get("/api/me", request -> Json.answer(request, access.me(request)))
                .get("/api/read", request -> {
                    access.mayRead(request);
                    request.result("read");
                })
                .post(
                        "/api/deed",
                        request -> request.result("done by "
                                + access.mayWrite(request, Role.DISPATCHER).name()));
    }

    int port() {
        return server.port();
    }

    String origin() {
        return "http://127.0.0.1:" + port();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin() + path));
    }

    HttpRequest.Builder post(String path, String json) {
        return request(path)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .header("Content-Type", "application/json")
                .header("Origin", origin());
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> login(String name, String password) throws Exception {
        return send(post("/api/login", credentials(name, password)));
    }

    static String credentials(String name, String password) {
        return "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}";
    }

    /** Somebody who has signed in. */
    Visitor visitor(String name) throws Exception {
        return Visitor.of(login(name, PASSWORD));
    }

    HttpResponse<String> deed(Visitor visitor) throws Exception {
        return send(post("/api/deed", "{}").header("Cookie", visitor.cookie()).header("X-CSRF", visitor.csrf()));
    }

    HttpResponse<String> read(String cookie) throws Exception {
        return send(request("/api/read").header("Cookie", cookie));
    }

    /** The status line of a request as it stands, for what no client would send. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("");
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    /** What a browser holds of a session. */
    record Visitor(String cookie, String csrf) {

        private static final Pattern CSRF = Pattern.compile("\"csrf\":\"([^\"]+)\"");

        static Visitor of(HttpResponse<String> login) {
            String set = login.headers().firstValue("Set-Cookie").orElse("");
            Matcher csrf = CSRF.matcher(login.body());
            return new Visitor(set.replaceFirst(";.*", ""), csrf.find() ? csrf.group(1) : "");
        }
    }
}
