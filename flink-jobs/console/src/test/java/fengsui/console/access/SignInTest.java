package fengsui.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.console.access.Hall.Visitor;
import fengsui.console.web.Access.Role;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in, how often one may try, and how long it holds. */
class SignInTest {

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
    void whenPasswordsAreTriedTooOften_thenNotEvenTheRightOneIsTakenForAWhile() throws Exception {
        for (int i = 0; i < SignIn.TRIES_OF_NAME; i++) {
            assertThat(hall.login("control-room-1", "guess number " + i).statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> late = hall.login("control-room-1", Hall.PASSWORD);
        assertThat(late.statusCode()).isEqualTo(429);
        assertThat(late.headers().firstValue("Retry-After")).contains("30");
        assertThat(hall.login("lobby", Hall.PASSWORD).statusCode()).isEqualTo(200);
        hall.clock.addAndGet(30_000);
        assertThat(hall.login("control-room-1", Hall.PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void whenManyNamesAreTriedFromOneAddress_thenTheAddressHasToWait() throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i <= SignIn.TRIES_OF_ADDRESS; i++) {
            statuses.add(hall.login("name " + i, Hall.PASSWORD).statusCode());
        }
        assertThat(statuses.subList(0, SignIn.TRIES_OF_ADDRESS)).containsOnly(401);
        assertThat(statuses.get(SignIn.TRIES_OF_ADDRESS)).isEqualTo(429);
    }

    @Test
    void whenThePasswordIsWrong_thenTheAnswerIsThatForAnUnknownName() throws Exception {
        HttpResponse<String> wrong = hall.login("control-room-1", "wrong horse battery");
        HttpResponse<String> unknown = hall.login("control-room-9", Hall.PASSWORD);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(wrong.body());
    }

    @Test
    void whenAFormOfAnotherKindIsSent_thenItIsNotRead() throws Exception {
        HttpResponse<String> login = hall.send(hall.post("/api/login", Hall.credentials("lobby", Hall.PASSWORD))
                .setHeader("Content-Type", "text/plain"));
        assertThat(login.statusCode()).isEqualTo(400);
        assertThat(hall.send(hall.post("/api/login", "{\"name\":\"" + "x".repeat(5_000) + "\"}"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(hall.send(hall.post("/api/login", "{\"password\":\"secret words\""))
                        .body())
                .contains("one JSON object")
                .doesNotContain("secret");
    }

    @Test
    void whenAnAccountIsAddedWhileTheConsoleRuns_thenItMaySignIn() throws Exception {
        hall.accounts.add("control-room-2", Role.DISPATCHER, Hall.PASSWORD, Hall.CHEAP);
        assertThat(hall.deed(hall.visitor("control-room-2")).statusCode()).isEqualTo(200);
    }

    @Test
    void whenTheFileIsSpoiltWhileTheConsoleRuns_thenTheAccountsFromBeforeStand() throws Exception {
        Visitor visitor = hall.visitor("lobby");
        Files.writeString(folder.resolve("accounts.json"), "{");
        assertThat(hall.read(visitor.cookie()).statusCode()).isEqualTo(200);
    }

    @Test
    void whenAnAccountChanges_thenItsSessionsAreOverAndOthersAreNot() throws Exception {
        Visitor changed = hall.visitor("control-room-1");
        Visitor same = hall.visitor("lobby");
        hall.accounts.add("control-room-1", Role.VIEWER, Hall.PASSWORD, Hall.CHEAP);
        assertThat(hall.deed(changed).statusCode()).isEqualTo(401);
        assertThat(hall.read(same.cookie()).statusCode()).isEqualTo(200);
        assertThat(hall.deed(hall.visitor("control-room-1")).statusCode()).isEqualTo(403);
    }

    @Test
    void whenOneAccountHasTooManySessions_thenItsOldestIsOverAndNobodyElses() throws Exception {
        Visitor other = hall.visitor("control-room-1");
        Visitor oldest = hall.visitor("lobby");
        for (int i = 0; i < Sessions.MOST_OF_ONE; i++) {
            hall.clock.addAndGet(30_000);
            hall.visitor("lobby");
        }
        assertThat(hall.read(oldest.cookie()).statusCode()).isEqualTo(401);
        assertThat(hall.read(other.cookie()).statusCode()).isEqualTo(200);
    }

    @Test
    void whenAShiftIsOver_thenTheSessionIs() throws Exception {
        Visitor visitor = hall.visitor("lobby");
        hall.clock.addAndGet(Sessions.LONGEST.toMillis() - 1);
        assertThat(hall.read(visitor.cookie()).statusCode()).isEqualTo(200);
        hall.clock.addAndGet(1);
        assertThat(hall.read(visitor.cookie()).statusCode()).isEqualTo(401);
    }

    @Test
    void whenSomebodySignsOut_thenHisCookieIsWorthNothing() throws Exception {
        Visitor visitor = hall.visitor("lobby");
        HttpResponse<String> out = hall.send(hall.post("/api/logout", "{}")
                .header("Cookie", visitor.cookie())
                .header("X-CSRF", visitor.csrf()));
        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(out.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(set -> assertThat(set).contains("Max-Age=0"));
        assertThat(hall.read(visitor.cookie()).statusCode()).isEqualTo(401);
    }
}
