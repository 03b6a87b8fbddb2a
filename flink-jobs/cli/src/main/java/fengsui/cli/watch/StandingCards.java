package fengsui.cli.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The newest record of each incident, under a short number that stays the same while the incident is listed. Ended ones
 * are kept for a while. Real time is an argument: milliseconds since anything. Not thread-safe.
 */
final class StandingCards {

    /** How long an ended incident stays in sight. */
    static final long LINGER_MILLIS = 60_000;

    /**
     * An incident in the list.
     *
     * @param endedAt real time, {@code null} while it is open
     */
    record Listed(int number, Card card, @Nullable Long endedAt) {}

    private final long linger;
    private final Map<String, Listed> listed = new HashMap<>();
    private final TreeSet<Integer> free = new TreeSet<>();
    private int highest;

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
        listed.put(card.incidentId(), new Listed(known == null ? number() : known.number(), card, endedAt));
    }

    private int number() {
        Integer again = free.pollFirst();
        return again == null ? ++highest : again;
    }

    private void drop(String incidentId) {
        Listed known = listed.remove(incidentId);
        if (known != null) {
            free.add(known.number());
        }
    }

    /** Forgets those that ended long enough ago. */
    void tidy(long now) {
        for (Iterator<Listed> each = listed.values().iterator(); each.hasNext(); ) {
            Listed item = each.next();
            if (item.endedAt() != null && now - item.endedAt() >= linger) {
                each.remove();
                free.add(item.number());
            }
        }
    }

    /** Forgets every incident that is not among {@code open}; what stands was read anew. */
    void retain(Map<String, Card> open) {
        List.copyOf(listed.keySet()).stream()
                .filter(incident -> !open.containsKey(incident))
                .forEach(this::drop);
    }

    Optional<Listed> numbered(int number) {
        return listed.values().stream().filter(item -> item.number() == number).findFirst();
    }

    Optional<Listed> find(String incidentId) {
        return Optional.ofNullable(listed.get(incidentId));
    }

    /** Every one, in no order. */
    List<Listed> all() {
        return new ArrayList<>(listed.values());
    }
}
