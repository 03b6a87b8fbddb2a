package fengsui.console.web;

import fengsui.console.web.Refusal.Told;
import fengsui.topics.KafkaUnavailable;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes wrong, told as JSON to who asked; what only we can mend goes to the log. */
public final class Complaints implements Routes {

    private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);

    @Override
    public void add(RoutesConfig routes) {
        routes.exception(Refusal.class, (refusal, request) -> say(request, refusal.status(), refusal.told()))
                .exception(KafkaUnavailable.class, Complaints::away)
                .exception(Exception.class, Complaints::ours)
                .error(HttpStatus.NOT_FOUND, Complaints::nothing);
    }

    private static void away(KafkaUnavailable failure, Context request) {
        say(
                request,
                HttpStatus.SERVICE_UNAVAILABLE,
                new Told(request.path(), String.valueOf(failure.getMessage()), "a broker that answers", "try again"));
    }

    private static void ours(Exception failure, Context request) {
        LOG.error("{} {} failed", request.method(), request.path(), failure);
        say(
                request,
                HttpStatus.INTERNAL_SERVER_ERROR,
                new Told(request.path(), "a fault of the console's", "an answer", "look into the console's log"));
    }

    private static void nothing(Context request) {
        if (request.path().startsWith("/api/") && request.resultInputStream() == null) {
            say(
                    request,
                    HttpStatus.NOT_FOUND,
                    new Told(request.path(), "no such address", "one of /api/incidents, /api/stream …", "check it"));
        }
    }

    private static void say(Context request, HttpStatus status, Told told) {
        request.status(status);
        Json.answer(request, told);
    }
}
