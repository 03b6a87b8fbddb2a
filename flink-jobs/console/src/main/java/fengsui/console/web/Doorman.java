package fengsui.console.web;

import fengsui.console.clock.WallClock;
import fengsui.console.web.Refusal.Told;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.Set;

/** Keeps out who asks too often. */
public final class Doorman implements Routes {

    /** A page asks a few times when it is loaded; fifty may be opened on one machine at once. */
    private static final double READS_A_SECOND = 100;

    private static final int READS_AT_ONCE = 1_000;

    private static final double WRITES_A_SECOND = 5;
    private static final int WRITES_AT_ONCE = 50;

    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

    private final RateLimit reads = new RateLimit(READS_A_SECOND, READS_AT_ONCE);
    private final RateLimit writes = new RateLimit(WRITES_A_SECOND, WRITES_AT_ONCE);

    @Override
    public void add(RoutesConfig routes) {
        routes.before(this::look);
    }

    private void look(Context request) {
        boolean read = READING.contains(request.method());
        if (request.path().startsWith("/api/") && !(read ? reads : writes).take(request.ip(), WallClock.elapsed())) {
            throw new Refusal(
                    HttpStatus.TOO_MANY_REQUESTS,
                    new Told(request.path(), "too many requests", "fewer a second", "wait a moment"));
        }
    }
}
