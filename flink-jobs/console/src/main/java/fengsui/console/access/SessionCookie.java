package fengsui.console.access;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/**
 * Where a browser keeps a session's token: no script sees it, and no other site's page makes the browser send it. Browsers
 * share cookies between the ports of a machine, so each console has its own name.
 */
record SessionCookie(boolean secure) {

    @Nullable
    String token(Context request) {
        return request.cookie(name(request));
    }

    void set(Context request, String token) {
        write(request, token, Sessions.LONGEST.toSeconds());
    }

    void clear(Context request) {
        write(request, "", 0);
    }

    private void write(Context request, String token, long seconds) {
        request.header(
                "Set-Cookie",
                name(request) + "=" + token + "; Path=/; Max-Age=" + seconds + "; HttpOnly; SameSite=Strict"
                        + (secure ? "; Secure" : ""));
    }

    /** By the port that we listen at: what the request says it asked is the sender's own claim. */
    private String name(Context request) {
        return (secure ? "__Host-" : "") + "fengsui-" + request.req().getLocalPort();
    }
}
