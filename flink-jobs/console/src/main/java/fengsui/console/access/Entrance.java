package fengsui.console.access;

import fengsui.console.clock.WallClock;
import fengsui.console.web.Access;
import fengsui.console.web.Routes;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How one comes in.
 *
 * @param access who asks, and what he may
 * @param routes for signing in and out, and what stands before all others
 */
public record Entrance(Access access, List<Routes> routes) {

    public Entrance {
        routes = List.copyOf(routes);
    }

    /**
     * As its settings say.
     *
     * @param accounts their file; without one everybody reads and nobody answers
     * @param host that the console listens on
     * @param outside see {@link Origins}
     * @throws BadAccounts where the file cannot be used
     */
    public static Entrance of(@Nullable Path accounts, String host, @Nullable String outside) throws BadAccounts {
        Origins origins = new Origins(host, outside);
        if (accounts == null) {
            return new Entrance(new ReadOnly(), List.of(new KnownHosts(origins)));
        }
        return guarded(new AccountsFile(accounts), origins, PasswordCost.STANDARD, WallClock::elapsed);
    }

    /** @param clock milliseconds that only ever grow */
    static Entrance guarded(AccountsFile accounts, Origins origins, PasswordCost cost, LongSupplier clock)
            throws BadAccounts {
        Accounts known = new Accounts(accounts);
        Door door = new Door(known, new Sessions(clock), origins);
        SignInRoutes signIn = new SignInRoutes(door, new SignIn(known, cost, clock));
        return new Entrance(door, List.of(new KnownHosts(origins), new SignedInOnly(door), signIn));
    }
}
