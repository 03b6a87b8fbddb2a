package fengsui.console.access;

import com.fasterxml.jackson.databind.JsonNode;
import fengsui.console.access.SignIn.Outcome;
import fengsui.console.web.Access.Role;
import fengsui.console.web.Body;
import fengsui.console.web.Json;
import fengsui.console.web.Refusal;
import fengsui.console.web.Refusal.Told;
import fengsui.console.web.Routes;
import fengsui.console.web.TooOften;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Signing in and out. */
final class SignInRoutes implements Routes {

    private static final int LONGEST_BODY = 4 << 10;

    private final Door door;
    private final SignIn signIn;

    SignInRoutes(Door door, SignIn signIn) {
        this.door = door;
        this.signIn = signIn;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post("/api/login", this::login).post("/api/logout", this::logout);
    }

    private void login(Context request) {
        door.mustBeOurPage(request);
        JsonNode body = Body.object(request, LONGEST_BODY);
        String name = body.path("name").asText();
        String password = body.path("password").asText();
        Outcome outcome = signIn.attempt(name, password, request.ip());
        if (outcome instanceof Outcome.Known known) {
            Json.answer(request, door.begin(request, known.account()));
        } else {
            throw refusal(request, outcome);
        }
    }

    private static Refusal refusal(Context request, Outcome outcome) {
        if (outcome instanceof Outcome.TooOften often) {
            return TooOften.refusal(request, "name and password", often.millis());
        }
        return new Refusal(
                HttpStatus.UNAUTHORIZED,
                new Told(
                        "name and password",
                        "no account with both",
                        "the name and password of an account",
                        "type them again, or ask whoever keeps the accounts"));
    }

    private void logout(Context request) {
        door.mayWrite(request, Role.VIEWER);
        door.end(request);
        Json.answer(request, door.me(request));
    }
}
