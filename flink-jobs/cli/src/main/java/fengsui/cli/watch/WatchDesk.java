package fengsui.cli.watch;

import fengsui.cli.watch.StandingCards.Listed;
import fengsui.codec.Health;
import fengsui.topics.pulse.JobPulse;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is known while watching: what stands, how the job is, whether the broker answers. Thread-safe. */
final class WatchDesk {

    /** Who is told of each record that is news; called while the desk is locked. */
    interface Listener {
        void news(Told told);
    }

    private final StandingCards standing;
    private final InSight sight;
    private final @Nullable Listener listener;
    private JobPulse pulse;
    private @Nullable String trouble;
    private boolean begun;
    /** Made anew where anything has changed and somebody looks. */
    private @Nullable Listing listing;

    /**
     * @param listener {@code null} where nobody is told
     * @param now real time, milliseconds since anything; so everywhere here
     */
    WatchDesk(InSight sight, @Nullable Listener listener, long now) {
        this.sight = sight;
        this.listener = listener;
        // All stands for ever, ended ones too.
        this.standing = new StandingCards(sight.all() ? Long.MAX_VALUE : StandingCards.LINGER_MILLIS);
        this.pulse = new JobPulse(now);
    }

    /** Whether anybody is told of records. */
    boolean tells() {
        return listener != null;
    }

    /**
     * Begins with what stands; what was known before is forgotten.
     *
     * @param state the newest record of each incident, in any order
     * @param recent the last records of the alert topic, in its order
     */
    synchronized void begin(Collection<Told> state, List<Told> recent, long now) {
        standing.clear();
        pulse = new JobPulse(now);
        begun = true;
        listing = null;
        Stream.concat(state.stream().sorted(Comparator.comparing(Told::card, Card.ORDER)), recent.stream())
                .forEach(told -> {
                    pulse.atLeast(told.card().span().sent());
                    standing.catchUp(told.card());
                });
        if (tells()) {
            tellAll(state, recent);
        }
    }

    /** Each is told once, though it is on two topics. */
    private void tellAll(Collection<Told> state, List<Told> recent) {
        Map<String, Told> open = new HashMap<>();
        Stream.concat(state.stream(), recent.stream())
                .filter(this::stands)
                .forEach(told -> open.put(told.card().incidentId(), told));
        open.values().stream()
                .sorted(Comparator.comparing(Told::card, Card.ORDER))
                .forEach(this::tell);
    }

    private boolean stands(Told told) {
        return standing.find(told.card().incidentId())
                .filter(item -> item.card().equals(told.card()))
                .isPresent();
    }

    /** Takes the next record of the alert topic. */
    synchronized void take(Told told, long now) {
        pulse.atLeast(told.card().span().sent());
        if (standing.take(told.card(), now)) {
            listing = null;
            tell(told);
        }
    }

    private void tell(Told told) {
        if (listener != null && sight.wanted().holds(told.card())) {
            listener.news(told);
        }
    }

    synchronized void beat(Health health, long writtenAt) {
        pulse.take(health, writtenAt);
    }

    /** Why nothing can be read just now, {@code null} where it can. */
    synchronized void trouble(@Nullable String why) {
        trouble = why;
    }

    /**
     * The engine's clock as it was last told; zero where it was not. Answers bear it: one that was ahead of the engine would be
     * from the future.
     */
    synchronized long clock() {
        return pulse.lastKnown();
    }

    synchronized Glance glance(long now) {
        return Glance.at(pulse, now, begun, trouble);
    }

    /** What is listed, in its order. */
    synchronized Listing listing(long now) {
        if (standing.tidy(now)) {
            listing = null;
        }
        Listing known = listing;
        if (known == null) {
            known = Listing.of(sight.of(standing.all()), standing.open());
            listing = known;
        }
        return known;
    }

    synchronized Optional<Listed> find(String incidentId) {
        return standing.find(incidentId);
    }
}
