package fengsui.cli.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The newest record of each incident, under a short number that stays the same while the incident is listed. Ended ones
 * are kept for a while, and only the last of them. Real time is an argument: milliseconds since anything. Not thread-safe.
 */
final class StandingCards {

    /** How long an ended incident stays in sight. */
    static final long LINGER_MILLIS = 60_000;

    /** How many that have ended are kept at most, the last to end. */
    static final int MOST_ENDED = 1_000;

    /** Open ones by grade and age, then ended ones, the last to end first. */
    static final Comparator<Listed> ORDER = Comparator.comparing((Listed item) -> item.endedAt() != null)
            .thenComparing(StandingCards::endedAt, Comparator.reverseOrder())
            .thenComparing(Listed::card, Card.ORDER);

    /**
     * An incident in the list.
     *
     * @param endedAt real time, {@code null} while it is open
     */
    record Listed(int number, Card card, @Nullable Long endedAt) {}

    private static long endedAt(Listed item) {
        Long ended = item.endedAt();
        return ended == null ? 0 : ended;
    }

    private final long linger;
    private final Map<String, Listed> listed = new HashMap<>();
    private final TreeSet<Listed> ordered = new TreeSet<>(ORDER);
    private final TreeSet<Integer> free = new TreeSet<>();
    private int highest;
    private int open;

    /** @param linger how long ended ones are kept, real milliseconds */
    StandingCards(long linger) {
        this.linger = linger;
    }

    /**
     * Takes a record while catching up, when what stood was read first: an older one than what is known says nothing, and
     * what is over by now is not listed. Returns whether it is news.
     */
    boolean catchUp(Card card) {
        Listed known = listed.get(card.incidentId());
        if (known != null && card.revision() <= known.card().revision()) {
            return false;
        }
        if (card.open()) {
            put(card, null);
        } else {
            drop(card.incidentId());
        }
        return true;
    }

    /** Takes the next record of the alert topic: it stands, whatever was said before. Returns whether it is news. */
    boolean take(Card card, long now) {
        Listed known = listed.get(card.incidentId());
        if (known != null && known.card().equals(card)) {
            return false;
        }
        put(card, card.open() ? null : (Long) now);
        return true;
    }

    private void put(Card card, @Nullable Long endedAt) {
        Listed known = listed.get(card.incidentId());
        if (known != null) {
            leave(known);
        }
        Listed item = new Listed(known == null ? number() : known.number(), card, endedAt);
        listed.put(card.incidentId(), item);
        ordered.add(item);
        open += endedAt == null ? 1 : 0;
    }

    private int number() {
        Integer again = free.pollFirst();
        return again == null ? ++highest : again;
    }

    private void drop(String incidentId) {
        Listed known = listed.remove(incidentId);
        if (known != null) {
            leave(known);
            free.add(known.number());
        }
    }

    private void leave(Listed known) {
        ordered.remove(known);
        open -= known.endedAt() == null ? 1 : 0;
    }

    /** Forgets those that ended long enough ago, or before too many others. Returns whether there were any. */
    boolean tidy(long now) {
        int before = listed.size();
        while (!ordered.isEmpty() && isGone(ordered.last(), now)) {
            drop(ordered.last().card().incidentId());
        }
        return listed.size() < before;
    }

    private boolean isGone(Listed item, long now) {
        Long ended = item.endedAt();
        return ended != null && (now - ended >= linger || listed.size() - open > MOST_ENDED);
    }

    /** Forgets every incident; numbers are given anew. */
    void clear() {
        listed.clear();
        ordered.clear();
        free.clear();
        highest = 0;
        open = 0;
    }

    Optional<Listed> find(String incidentId) {
        return Optional.ofNullable(listed.get(incidentId));
    }

    /** How many have not ended. */
    int open() {
        return open;
    }

    /** Every one, in {@link #ORDER}. */
    List<Listed> all() {
        return new ArrayList<>(ordered);
    }
}
