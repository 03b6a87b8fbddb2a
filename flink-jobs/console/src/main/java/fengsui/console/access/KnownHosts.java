package fengsui.console.access;

import fengsui.console.web.Refusal;
import fengsui.console.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Nobody is answered who asks under a name that is not ours, whatever he asks for. */
final class KnownHosts implements Routes {

    private final Origins origins;

    KnownHosts(Origins origins) {
        this.origins = origins;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.before(this::check);
    }

    private void check(Context request) {
        if (!origins.knows(request.header("Host"))) {
            throw Refusal.forbidden(
                    "header Host",
                    "a name that is not this console's",
                    "the address that it printed",
                    "use that one, or start it with --origin where a proxy stands before it");
        }
    }
}
