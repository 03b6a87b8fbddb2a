package fengsui.console.web;

import com.fasterxml.jackson.annotation.JsonValue;
import io.javalin.http.Context;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who asks, and what they may. */
public interface Access {

    /** What an account may: each also what those before it may. */
    enum Role {
        VIEWER,
        DISPATCHER,
        ANALYST,
        ADMIN;

        /** As files, pages and the command line have it. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a page is told of who looks at it.
     *
     * @param user who has logged in, {@code null} where nobody has
     * @param accounts whether there are any to log in to
     * @param csrf what each request that changes something has to bring back, {@code null} where none may
     * @param mayAnswer whether this user may answer incidents
     * @param why why not, {@code null} where they may
     */
    record Me(
            @Nullable User user,
            boolean accounts,
            @Nullable String csrf,
            boolean mayAnswer,
            @Nullable String why) {}

    /** An account that somebody has logged in to. */
    record User(String name, Role role) {}

    /** Who looks at a page. */
    Me me(Context request);

    /**
     * Does nothing where who asks may read.
     *
     * @throws Refusal where they may not
     */
    void mayRead(Context request);

    /**
     * Returns who it is.
     *
     * @throws Refusal where who asks has not at least this role, or a page of somebody else's sent the request
     */
    User mayWrite(Context request, Role atLeast);
}
