package fengsui.console.access;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Who is signed in. Tokens are made here and nowhere else, anew at each sign-in; none outlives this process or one long
 * shift. Thread-safe.
 */
final class Sessions {

    /** The longest shift, with its handover. */
    static final Duration LONGEST = Duration.ofHours(14);

    /** Screens of one account. The one that signed in first goes. */
    static final int MOST_OF_ONE = 20;

    private final Map<String, Session> byDigest = new LinkedHashMap<>();
    private final Secret secret = new Secret();
    private final LongSupplier clock;

    /**
     * Somebody who signed in.
     *
     * @param csrf what each request that changes something has to bring back
     * @param ends on the clock of these sessions
     */
    record Session(Account account, String csrf, long ends) {}

    /** @param clock milliseconds that only ever grow */
    Sessions(LongSupplier clock) {
        this.clock = clock;
    }

    /** The new token. */
    synchronized String begin(Account account) {
        long now = clock.getAsLong();
        byDigest.values().removeIf(session -> session.ends() <= now);
        makeRoom(account.name());
        String token = secret.next();
        byDigest.put(Secret.digest(token), new Session(account, secret.next(), now + LONGEST.toMillis()));
        return token;
    }

    private void makeRoom(String name) {
        long count = byDigest.values().stream()
                .filter(session -> session.account().name().equals(name))
                .count();
        Iterator<Session> oldest = byDigest.values().iterator();
        while (count >= MOST_OF_ONE && oldest.hasNext()) {
            if (oldest.next().account().name().equals(name)) {
                oldest.remove();
                count--;
            }
        }
    }

    synchronized Optional<Session> find(String token) {
        return Optional.ofNullable(byDigest.get(Secret.digest(token)))
                .filter(session -> clock.getAsLong() < session.ends());
    }

    synchronized void end(String token) {
        byDigest.remove(Secret.digest(token));
    }
}
