package fengsui.console.web;

import fengsui.console.clock.WallClock;
import fengsui.console.web.Refusal.Told;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.Set;
import java.util.regex.Pattern;

/** Keeps out who asks too often, and, where only this machine is served, who comes under another name. */
public final class Doorman implements Routes {

    /** A page asks a few times when it is loaded; fifty may be opened on one machine at once. */
    private static final double READS_A_SECOND = 100;

    private static final int READS_AT_ONCE = 1_000;

    private static final double WRITES_A_SECOND = 5;
    private static final int WRITES_AT_ONCE = 50;

    private static final Pattern LOOPBACK = Pattern.compile("(?i)(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d{1,5})?");

    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

    private final RateLimit reads = new RateLimit(READS_A_SECOND, READS_AT_ONCE);
    private final RateLimit writes = new RateLimit(WRITES_A_SECOND, WRITES_AT_ONCE);
    private final boolean thisMachineOnly;

    /**
     * Made for one console.
     *
     * @param thisMachineOnly whether it stands open to everybody on this machine and to nobody else: a page of somebody
     *     else's must not reach it under a name that leads here
     */
    public Doorman(boolean thisMachineOnly) {
        this.thisMachineOnly = thisMachineOnly;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.before(this::look);
    }

    private void look(Context request) {
        String host = String.valueOf(request.header("Host"));
        if (thisMachineOnly && !LOOPBACK.matcher(host).matches()) {
            throw Refusal.forbidden(
                    "Host", host, "127.0.0.1 or localhost", "open the address that the console printed");
        }
        boolean read = READING.contains(request.method());
        if (request.path().startsWith("/api/") && !(read ? reads : writes).take(request.ip(), WallClock.elapsed())) {
            throw new Refusal(
                    HttpStatus.TOO_MANY_REQUESTS,
                    new Told(request.path(), "too many requests", "fewer a second", "wait a moment"));
        }
    }
}
