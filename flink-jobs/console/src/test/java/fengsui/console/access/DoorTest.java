package fengsui.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.console.access.Hall.Visitor;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way in that is none, by itself. */
class DoorTest {

    @TempDir
    private Path folder;

    private Hall hall;

    @BeforeEach
    void open() throws Exception {
        hall = new Hall(folder, null);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void whenADispatcherSignsIn_thenHeReadsAndDoes() throws Exception {
        Visitor visitor = hall.visitor("control-room-1");
        assertThat(hall.read(visitor.cookie()).body()).isEqualTo("read");
        assertThat(hall.deed(visitor).body()).isEqualTo("done by control-room-1");
        assertThat(hall.send(hall.request("/api/me").header("Cookie", visitor.cookie()))
                        .body())
                .contains("control-room-1", "\"mayAnswer\":true", visitor.csrf());
    }

    @Test
    void whenNobodyHasSignedIn_thenNothingIsReadOrDone() throws Exception {
        HttpResponse<String> read = hall.send(hall.request("/api/read"));
        assertThat(read.statusCode()).isEqualTo(401);
        assertThat(read.body()).contains("\"mend\":\"sign in");
        assertThat(hall.send(hall.post("/api/deed", "{}").header("X-CSRF", "x")).statusCode())
                .isEqualTo(401);
        assertThat(hall.send(hall.request("/api/me")).body())
                .contains("\"user\":null", "\"accounts\":true", "\"csrf\":null", "\"mayAnswer\":false");
    }

    @Test
    void whenAViewerAnswers_thenHisRoleIsNamedAndNothingIsDone() throws Exception {
        HttpResponse<String> deed = hall.deed(hall.visitor("lobby"));
        assertThat(deed.statusCode()).isEqualTo(403);
        assertThat(deed.body()).contains("role viewer", "role dispatcher or above");
    }

    @Test
    void whenThePageIsOfAnotherOrigin_thenNothingIsDone() throws Exception {
        Visitor visitor = hall.visitor("control-room-1");
        List<String> others = List.of(
                "https://evil.example",
                "null",
                // The same machine, another port: for a browser the same site, so that it sends the cookie.
                "http://127.0.0.1:1",
                "https://127.0.0.1:" + hall.port(),
                "http://localhost:" + hall.port(),
                hall.origin() + ".evil.example");
        for (String other : others) {
            HttpResponse<String> deed = hall.send(hall.post("/api/deed", "{}")
                    .setHeader("Origin", other)
                    .header("Cookie", visitor.cookie())
                    .header("X-CSRF", visitor.csrf()));
            assertThat(deed.statusCode()).as(other).isEqualTo(403);
            assertThat(deed.body()).contains("header Origin").doesNotContain("evil");
        }
    }

    @Test
    void whenNoOriginIsNamed_thenNothingIsDone() throws Exception {
        Visitor visitor = hall.visitor("control-room-1");
        String status = hall.raw("POST /api/deed HTTP/1.1\nHost: 127.0.0.1:" + hall.port() + "\nCookie: "
                + visitor.cookie() + "\nX-CSRF: " + visitor.csrf() + "\nContent-Length: 0\nConnection: close\n\n");
        assertThat(status).contains(" 403 ");
    }

    @Test
    void whenTheBrowserSaysThatAnotherSiteSentIt_thenNothingIsDone() throws Exception {
        Visitor visitor = hall.visitor("control-room-1");
        HttpResponse<String> deed = hall.send(hall.post("/api/deed", "{}")
                .header("Sec-Fetch-Site", "same-site")
                .header("Cookie", visitor.cookie())
                .header("X-CSRF", visitor.csrf()));
        assertThat(deed.statusCode()).isEqualTo(403);
    }

    @Test
    void whenTheTokenIsMissing_thenNothingIsDone() throws Exception {
        Visitor visitor = hall.visitor("control-room-1");
        HttpResponse<String> deed = hall.send(hall.post("/api/deed", "{}").header("Cookie", visitor.cookie()));
        assertThat(deed.statusCode()).isEqualTo(403);
        assertThat(deed.body()).contains("header X-CSRF", "none");
    }

    @Test
    void whenTheTokenIsOfAnotherSession_thenNothingIsDone() throws Exception {
        Visitor visitor = hall.visitor("control-room-1");
        Visitor other = hall.visitor("control-room-1");
        assertThat(hall.deed(new Visitor(visitor.cookie(), other.csrf())).statusCode())
                .isEqualTo(403);
        assertThat(hall.deed(visitor).statusCode()).isEqualTo(200);
    }

    @Test
    void whenASessionWasPlantedBeforeSigningIn_thenItIsWorthNothingAfterwards() throws Exception {
        String planted = "fengsui-" + hall.port() + "=planted-by-somebody-else-00000000000000000000";
        HttpResponse<String> login =
                hall.send(hall.post("/api/login", Hall.credentials("control-room-1", Hall.PASSWORD))
                        .header("Cookie", planted));
        assertThat(login.statusCode()).isEqualTo(200);
        assertThat(Visitor.of(login).cookie()).isNotEqualTo(planted);
        assertThat(hall.read(planted).statusCode()).isEqualTo(401);
    }

    @Test
    void whenSomebodySignsInWhereAnotherIs_thenTheEarlierSessionIsOver() throws Exception {
        Visitor earlier = hall.visitor("lobby");
        HttpResponse<String> login =
                hall.send(hall.post("/api/login", Hall.credentials("control-room-1", Hall.PASSWORD))
                        .header("Cookie", earlier.cookie()));
        assertThat(hall.read(earlier.cookie()).statusCode()).isEqualTo(401);
        assertThat(hall.deed(Visitor.of(login)).statusCode()).isEqualTo(200);
    }

    @Test
    void whenACookieIsForged_thenNobodyIsSignedIn() throws Exception {
        String cookie = hall.visitor("control-room-1").cookie();
        String name = cookie.substring(0, cookie.indexOf('=') + 1);
        char last = cookie.charAt(cookie.length() - 1);
        List<String> forged = List.of(
                name,
                name + "control-room-1",
                cookie.substring(0, cookie.length() - 1),
                cookie.substring(0, cookie.length() - 1) + (last == 'A' ? 'E' : 'A'),
                cookie + "A",
                "fengsui-1=" + cookie.substring(name.length()));
        for (String one : forged) {
            assertThat(hall.read(one).statusCode()).as(one).isEqualTo(401);
        }
        assertThat(hall.read(cookie).statusCode()).isEqualTo(200);
    }

    @Test
    void whenTheCookieIsSet_thenNoScriptAndNoOtherSiteGetsIt() throws Exception {
        String set = hall.login("lobby", Hall.PASSWORD)
                .headers()
                .firstValue("Set-Cookie")
                .orElse("");
        assertThat(set).contains("; HttpOnly", "; SameSite=Strict", "; Path=/").doesNotContain("Secure", "Domain");
    }

    @Test
    void whenAProxyStandsBefore_thenOnlyItsOriginIsOursAndTheCookieIsSecure(@TempDir Path other) throws Exception {
        try (Hall proxied = new Hall(other, "https://console.example.org")) {
            String head = """
                    POST /api/login HTTP/1.1
                    Host: console.example.org
                    Content-Type: application/json
                    Content-Length: 2
                    Connection: close
                    """;
            assertThat(proxied.raw(head + "Origin: https://console.example.org\n\n{}"))
                    .contains(" 401 ");
            assertThat(proxied.raw(head + "Origin: http://console.example.org\n\n{}"))
                    .contains(" 403 ");
            String set = proxied.login("lobby", Hall.PASSWORD)
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElse("");
            assertThat(set).startsWith("__Host-fengsui-").contains("; Secure");
        }
    }

    @Test
    void whenSomebodyElsesNamePointsToUs_thenNothingIsReadUnderIt() throws Exception {
        for (String host :
                List.of("evil.example:" + hall.port(), "127.0.0.1.evil.example", "localhost.evil.example:80")) {
            assertThat(hall.raw("GET /api/me HTTP/1.1\nHost: " + host + "\nConnection: close\n\n"))
                    .as(host)
                    .contains(" 403 ");
        }
        assertThat(hall.raw("GET /api/me HTTP/1.1\nHost: localhost:" + hall.port() + "\nConnection: close\n\n"))
                .contains(" 200 ");
    }
}
