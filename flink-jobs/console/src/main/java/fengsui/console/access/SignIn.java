package fengsui.console.access;

import fengsui.console.web.Tries;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Tries names and passwords, not too often, and not too many at once: each costs much memory. Thread-safe. */
final class SignIn {

    /** What a try came to. */
    sealed interface Outcome {

        /** It is this one. */
        record Known(Account account) implements Outcome {}

        /** A wrong password, or no such account: which of both is not told. */
        record Unknown() implements Outcome {}

        /**
         * Somebody guesses.
         *
         * @param millis until there is another try
         */
        record TooOften(long millis) implements Outcome {}
    }

    static final int TRIES_OF_NAME = 5;
    static final int TRIES_OF_ADDRESS = 20;

    private static final int AT_ONCE = 2;
    private static final long PATIENCE = 5_000;

    private final Accounts accounts;
    private final Tries ofName;
    private final Tries ofAddress;
    private final Semaphore memory = new Semaphore(AT_ONCE, true);
    private final PasswordHash nobodys;

    /** @param clock milliseconds that only ever grow */
    SignIn(Accounts accounts, PasswordCost cost, LongSupplier clock) {
        this.accounts = accounts;
        this.ofName = new Tries(TRIES_OF_NAME, Duration.ofSeconds(30), clock);
        this.ofAddress = new Tries(TRIES_OF_ADDRESS, Duration.ofSeconds(5), clock);
        this.nobodys = PasswordHash.of(new Secret().next(), cost, new SecureRandom());
    }

    /** @param address where the try comes from: nobody is to shut out an account from elsewhere */
    Outcome attempt(String name, String password, String address) {
        String both = address + " " + name;
        long wait = Math.max(ofAddress.take(address), ofName.take(both));
        if (wait > 0) {
            return new Outcome.TooOften(wait);
        }
        try {
            if (!memory.tryAcquire(PATIENCE, TimeUnit.MILLISECONDS)) {
                return new Outcome.TooOften(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.TooOften(PATIENCE);
        }
        try {
            return tried(accounts.find(name), password, both);
        } finally {
            memory.release();
        }
    }

    /** A name that nobody has takes as long as one that somebody has. */
    private Outcome tried(Optional<Account> account, String password, String both) {
        boolean fits = account.map(Account::password).orElse(nobodys).fits(password);
        if (account.isEmpty() || !fits) {
            return new Outcome.Unknown();
        }
        ofName.forgive(both);
        return new Outcome.Known(account.get());
    }
}
