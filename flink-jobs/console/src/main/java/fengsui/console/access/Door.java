package fengsui.console.access;

import fengsui.console.access.Sessions.Session;
import fengsui.console.web.Access;
import fengsui.console.web.Refusal;
import fengsui.console.web.Refusal.Told;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/** A console with accounts: whoever has signed in reads, and does what his role allows from our own pages. Thread-safe. */
final class Door implements Access {

    private static final String CSRF = "X-CSRF";
    private static final String SIGN_IN = "sign in at /login.html";

    private final Accounts accounts;
    private final Sessions sessions;
    private final Origins origins;
    private final SessionCookie cookie;

    Door(Accounts accounts, Sessions sessions, Origins origins) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.origins = origins;
        this.cookie = new SessionCookie(origins.isSecure());
    }

    @Override
    public Me me(Context request) {
        return session(request).map(Door::me).orElse(new Me(null, true, null, false, "nobody has signed in"));
    }

    private static Me me(Session session) {
        boolean answers = atLeast(session, Role.DISPATCHER);
        return new Me(
                user(session),
                true,
                session.csrf(),
                answers,
                answers ? null : "a " + session.account().role().label() + " only looks");
    }

    @Override
    public void mayRead(Context request) {
        signedIn(request);
    }

    @Override
    public User mayWrite(Context request, Role atLeast) {
        mustBeOurPage(request);
        Session session = signedIn(request);
        mustBringToken(request, session);
        if (!atLeast(session, atLeast)) {
            throw Refusal.forbidden(
                    "account " + session.account().name(),
                    "role " + session.account().role().label(),
                    "role " + atLeast.label() + " or above",
                    "ask somebody who has it, or whoever keeps the accounts");
        }
        return user(session);
    }

    /** @throws Refusal where another page than one of ours sent it */
    void mustBeOurPage(Context request) {
        String site = request.header("Sec-Fetch-Site");
        boolean ours = origins.isOurs(request.header("Origin"), request.header("Host"));
        if (!ours || (site != null && !site.equals("same-origin"))) {
            throw Refusal.forbidden(
                    "header Origin",
                    "not this console's own",
                    "that of the console's pages",
                    "use the console's pages");
        }
    }

    private static void mustBringToken(Context request, Session session) {
        String brought = request.header(CSRF);
        if (brought == null || !Secret.same(brought, session.csrf())) {
            throw Refusal.forbidden(
                    "header " + CSRF, brought == null ? "none" : "another", "that of /api/me", "load the page anew");
        }
    }

    private Session signedIn(Context request) {
        return session(request)
                .orElseThrow(() -> new Refusal(
                        HttpStatus.UNAUTHORIZED,
                        new Told(request.path(), "nobody signed in, or too long ago", "a session", SIGN_IN)));
    }

    private Optional<Session> session(Context request) {
        return token(request).flatMap(sessions::find).filter(session -> accounts.stands(session.account()));
    }

    private Optional<String> token(Context request) {
        return Optional.ofNullable(cookie.token(request));
    }

    /** Under a new token, whatever the browser brought: one that somebody else planted there is worth nothing. */
    Me begin(Context request, Account account) {
        end(request);
        String token = sessions.begin(account);
        cookie.set(request, token);
        return me(sessions.find(token).orElseThrow());
    }

    void end(Context request) {
        token(request).ifPresent(sessions::end);
        cookie.clear(request);
    }

    private static boolean atLeast(Session session, Role role) {
        return session.account().role().compareTo(role) >= 0;
    }

    private static User user(Session session) {
        return new User(session.account().name(), session.account().role());
    }
}
