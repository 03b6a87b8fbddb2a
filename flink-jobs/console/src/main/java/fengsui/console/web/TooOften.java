package fengsui.console.web;

import fengsui.console.web.Refusal.Told;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Refuses who comes too often. */
public final class TooOften {

    private TooOften() {}

    /**
     * Says when to come again.
     *
     * @param what there was too much of
     * @param millis until there may be more
     */
    public static Refusal refusal(Context request, String what, long millis) {
        long seconds = (millis + 999) / 1_000;
        request.header("Retry-After", Long.toString(seconds));
        return new Refusal(
                HttpStatus.TOO_MANY_REQUESTS, new Told(what, "too many tries", "fewer", "wait for " + seconds + " s"));
    }
}
