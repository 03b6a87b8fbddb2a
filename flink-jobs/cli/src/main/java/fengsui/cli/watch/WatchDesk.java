package fengsui.cli.watch;

import fengsui.cli.watch.StandingCards.Listed;
import fengsui.codec.Health;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All that is known while watching: what stands, how the job is, whether the broker answers. Thread-safe. */
final class WatchDesk {

    /** Who is told of each record that is news; called while the desk is locked. */
    interface Listener {
        void news(Told told);
    }

    private final StandingCards standing;
    private final JobPulse pulse;
    private final InSight sight;
    private final Listener listener;
    private boolean away;

    /** @param now real time, milliseconds since anything; so everywhere here */
    WatchDesk(InSight sight, Listener listener, long now) {
        this.sight = sight;
        this.listener = listener;
        // All stands for ever, ended ones too.
        this.standing = new StandingCards(sight.all() ? Long.MAX_VALUE : StandingCards.LINGER_MILLIS);
        this.pulse = new JobPulse(now);
    }

    /**
     * Begins with what stands.
     *
     * @param state the newest record of each incident, in any order
     * @param recent the last records of the alert topic, in its order
     */
    synchronized void begin(List<Told> state, List<Told> recent) {
        Stream.concat(state.stream().sorted(Comparator.comparing(Told::card, Card.ORDER)), recent.stream())
                .forEach(told -> {
                    pulse.atLeast(told.card().span().sent());
                    standing.catchUp(told.card());
                });
        // Each is told once, though it is on two topics.
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
            tell(told);
        }
    }

    private void tell(Told told) {
        if (sight.wanted().holds(told.card())) {
            listener.news(told);
        }
    }

    synchronized void beat(Health health, long writtenAt) {
        pulse.take(health, writtenAt);
    }

    synchronized void away(boolean isAway) {
        away = isAway;
    }

    /**
     * The engine's clock as it was last told; zero where it was not. Answers bear it: one that was ahead of the engine would be
     * from the future.
     */
    synchronized long clock() {
        return pulse.lastKnown();
    }

    synchronized Glance glance(long now) {
        return Glance.at(pulse, now, away);
    }

    /** What is listed, in its order. */
    synchronized List<Listed> listed(long now) {
        standing.tidy(now);
        return sight.of(standing.all());
    }

    /** How many incidents are open, listed or not. */
    synchronized int open() {
        return (int) standing.all().stream().filter(item -> item.card().open()).count();
    }

    synchronized Optional<Listed> find(String incidentId) {
        return standing.find(incidentId);
    }
}
