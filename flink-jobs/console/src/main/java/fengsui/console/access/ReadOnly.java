package fengsui.console.access;

import fengsui.console.web.Access;
import fengsui.console.web.Refusal;
import io.javalin.http.Context;

/** A console without accounts: everybody on this machine reads, nobody answers. */
public final class ReadOnly implements Access {

    private static final String WHY = "this console has no accounts, so it only shows";

    @Override
    public Me me(Context request) {
        return new Me(null, false, null, false, WHY);
    }

    @Override
    public void mayRead(Context request) {}

    @Override
    public User mayWrite(Context request, Role atLeast) {
        throw Refusal.forbidden(
                request.path(), WHY, "an account", "start it with --accounts FILE (./fengsui console account add)");
    }
}
