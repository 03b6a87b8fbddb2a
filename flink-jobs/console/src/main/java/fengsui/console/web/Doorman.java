package fengsui.console.web;

import fengsui.console.clock.WallClock;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.util.Set;

/** Keeps out who asks too often. */
public final class Doorman implements Routes {

    /** A page asks a few times when it is loaded; fifty may be opened on one machine at once. */
    private static final int READS_AT_ONCE = 1_000;

    private static final Duration EACH_READ = Duration.ofMillis(10);

    private static final int WRITES_AT_ONCE = 50;
    private static final Duration EACH_WRITE = Duration.ofMillis(200);

    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

    private final Tries reads = new Tries(READS_AT_ONCE, EACH_READ, WallClock::elapsed);
    private final Tries writes = new Tries(WRITES_AT_ONCE, EACH_WRITE, WallClock::elapsed);

    @Override
    public void add(RoutesConfig routes) {
        routes.before("/api/*", this::look);
    }

    private void look(Context request) {
        Tries tries = READING.contains(request.method()) ? reads : writes;
        long wait = tries.take(request.ip());
        if (wait > 0) {
            throw TooOften.refusal(request, request.path(), wait);
        }
    }
}
