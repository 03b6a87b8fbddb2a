package fengsui.console.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Headers that every answer bears: a browser runs nothing here that did not come from here as a file. */
public final class Safety implements Routes {

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    @Override
    public void add(RoutesConfig routes) {
        routes.before(Safety::guard);
    }

    private static void guard(Context request) {
        request.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (request.path().startsWith("/api/")) {
            // What stands now is worth nothing later, and concerns nobody who sits down here afterwards.
            request.header("Cache-Control", "no-store");
        }
    }
}
