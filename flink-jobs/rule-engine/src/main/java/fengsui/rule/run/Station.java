package fengsui.rule.run;

import fengsui.area.Area;
import fengsui.event.ScopedEvent;
import fengsui.rule.Hit;
import fengsui.rule.RuleEngine;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of one bench at work: an engine that all areas share, and shadows that speak in its place for areas where
 * something came late. Not thread-safe.
 */
final class Station {

    private final Bench bench;
    private final Machine shared;
    private final Machine.Listener listener;
    private final ShadowPool pool;
    private final Map<Area, Shadow> shadows = new HashMap<>();

    Station(Bench bench, Machine shared, Machine.Listener listener, ShadowPool pool) {
        this.bench = bench;
        this.shared = shared;
        this.listener = listener;
        this.pool = pool;
        speak();
    }

    Bench bench() {
        return bench;
    }

    /** Goes to the time of {@code row}, to which everything due comes first. */
    void advanceFor(ScopedEvent row) {
        long time = row.event().eventTime();
        shared.advanceTo(time);
        if (!shadows.isEmpty()) {
            shadow(row.scope()).ifPresent(shadow -> shadow.machine().advanceTo(time));
        }
    }

    void send(ScopedEvent row) {
        shared.send(row.event());
        if (!shadows.isEmpty()) {
            shadow(row.scope()).ifPresent(shadow -> shadow.machine().send(row.event()));
        }
    }

    void advanceTo(long time) {
        shared.advanceTo(time);
        shadows.values().forEach(shadow -> shadow.machine().advanceTo(time));
    }

    /** Lets {@code machine}, which stands where the shared engine stands, speak for {@code area}. */
    void follow(Area area, Machine machine, long until) {
        Shadow shadow = new Shadow(machine, until);
        shadows.put(area, shadow);
        listen(shadow);
    }

    /** {@code shadow}'s hits are heard again, after its engine was lent to a replay. */
    void listen(Shadow shadow) {
        shadow.machine().listen((hit, last) -> {
            if (shadow.speaks(hit.time())) {
                listener.hear(hit, last);
            }
        });
    }

    Optional<Shadow> shadow(Area area) {
        return Optional.ofNullable(shadows.get(area));
    }

    /** Gives back the shadows whose time is over at {@code clock}: nothing they could still say is theirs. */
    void endTaints(long clock) {
        for (Iterator<Shadow> all = shadows.values().iterator(); all.hasNext(); ) {
            Shadow shadow = all.next();
            if (!shadow.speaks(clock + 1)) {
                all.remove();
                pool.release(shadow.machine());
            }
        }
    }

    /**
     * Makes the shared engine what it would be had all come in order, up to {@code clock}; shadows are not needed then.
     *
     * @param from from where on it sees events
     * @param hearFrom from when on its hits are heard meanwhile
     */
    void rebuild(Replay replay, long from, long hearFrom, long clock) {
        shared.listen((hit, last) -> {
            if (hit.time() >= hearFrom) {
                listener.hear(hit, last);
            }
        });
        shared.renew(from);
        replay.all(shared, bench, from, clock);
        speak();
        releaseAll();
    }

    /** See {@link Machine#torn}; of any of its engines. */
    boolean torn() {
        return shared.torn()
                || (!shadows.isEmpty()
                        && shadows.values().stream()
                                .anyMatch(shadow -> shadow.machine().torn()));
    }

    /** See {@link Machine#sound}; of all its engines. */
    long sound() {
        return shadows.values().stream()
                .mapToLong(shadow -> shadow.machine().sound())
                .reduce(shared.sound(), Math::min);
    }

    private void speak() {
        shared.listen((hit, last) -> {
            if (!muted(hit)) {
                listener.hear(hit, last);
            }
        });
    }

    private boolean muted(Hit hit) {
        if (shadows.isEmpty()) {
            return false;
        }
        Shadow shadow = shadows.get(new Area(bench.shelf().level(), hit.area()));
        return shadow != null && shadow.speaks(hit.time());
    }

    private void releaseAll() {
        shadows.values().forEach(shadow -> pool.release(shadow.machine()));
        shadows.clear();
    }

    /** See {@link RuleEngine#costs}; shadows are few and left out. */
    Map<String, Long> costs() {
        return shared.costs();
    }

    /** Ends it: its shadows are given back, its engine is handed over. */
    Machine end() {
        releaseAll();
        return shared;
    }
}
