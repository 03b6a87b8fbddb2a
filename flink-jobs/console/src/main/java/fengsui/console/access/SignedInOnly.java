package fengsui.console.access;

import fengsui.console.web.Access;
import fengsui.console.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;

/** Nothing is told to who has not signed in, whatever a route forgets; but what it takes to sign in. */
final class SignedInOnly implements Routes {

    private static final Set<String> OPEN = Set.of("/api/me", "/api/settings", "/api/login");

    private final Access access;

    SignedInOnly(Access access) {
        this.access = access;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.before("/api/*", this::check);
    }

    private void check(Context request) {
        if (!OPEN.contains(request.path())) {
            access.mayRead(request);
        }
    }
}
