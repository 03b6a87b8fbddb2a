package fengsui.console.answer;

import com.fasterxml.jackson.databind.JsonNode;
import fengsui.console.answer.Incidents.Open;
import fengsui.console.web.Access;
import fengsui.console.web.Access.Role;
import fengsui.console.web.Access.User;
import fengsui.console.web.Body;
import fengsui.console.web.Json;
import fengsui.console.web.Refusal;
import fengsui.console.web.Routes;
import fengsui.console.web.TooOften;
import fengsui.console.web.Tries;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;

/** Where dispatch answers incidents. */
final class AnswerRoutes implements Routes {

    private static final int LONGEST_BODY = 32 << 10;

    private final Access access;
    private final Tries tries;
    private final Incidents incidents;
    private final AnswerDesk answers;
    private final SilenceDesk silences;

    AnswerRoutes(Access access, Tries tries, Incidents incidents, AnswerDesk answers, SilenceDesk silences) {
        this.access = access;
        this.tries = tries;
        this.incidents = incidents;
        this.answers = answers;
        this.silences = silences;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post("/api/incidents/{id}/answers", this::answer);
    }

    private void answer(Context request) {
        User user = access.mayWrite(request, Role.DISPATCHER);
        mustNotHurry(request, user);
        JsonNode body = Body.object(request, LONGEST_BODY);
        Wish wish = WishReader.read(body, user.name());
        Open incident = incident(request.pathParam("id"));
        if (wish instanceof Wish.Silencing silencing) {
            accepted(request, silences.order(incident, silencing, user.name()));
        } else {
            tell(request, answers.give(incident, (Wish.Answering) wish));
        }
    }

    private void mustNotHurry(Context request, User user) {
        long wait = tries.take(user.name());
        if (wait > 0) {
            throw TooOften.refusal(request, "answers of " + user.name(), wait);
        }
    }

    private Open incident(String id) {
        return incidents
                .find(id)
                .orElseThrow(() -> Refusal.missing(
                        "the incident", "none with this id", "one of /api/incidents", "load the wall anew"));
    }

    private static void tell(Context request, Claim claim) {
        if (claim instanceof Claim.Crossed crossed) {
            request.status(HttpStatus.CONFLICT);
            Json.answer(request, Map.of("other", AnswerView.of(crossed.other())));
        } else if (claim instanceof Claim.Repeated repeated) {
            accepted(request, repeated.before().answerId());
        } else {
            accepted(request, ((Claim.Granted) claim).answer().answerId());
        }
    }

    private static void accepted(Context request, String answerId) {
        request.status(HttpStatus.ACCEPTED);
        Json.answer(request, Map.of("answerId", answerId));
    }
}
