package fengsui.console.web;

import fengsui.console.web.Refusal.Told;
import fengsui.topics.KafkaUnavailable;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
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
                .exception(HttpResponseException.class, Complaints::plain)
                .exception(Exception.class, Complaints::ours);
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

    /** What the server itself has to say: that there is no such address, or that a request is too large. */
    private static void plain(HttpResponseException failure, Context request) {
        HttpStatus status = HttpStatus.forStatus(failure.getStatus());
        say(
                request,
                status,
                new Told(
                        request.path(),
                        String.valueOf(failure.getMessage()),
                        "an address and a method that there are",
                        "check both"));
    }

    private static void say(Context request, HttpStatus status, Told told) {
        request.status(status);
        Json.answer(request, told);
    }
}
