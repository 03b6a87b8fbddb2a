package fengsui.rule.run;

import fengsui.event.ScopedEvent;
import fengsui.rule.FailureLog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The engines of the rules that hold now. Not thread-safe. */
final class Engines implements AutoCloseable {

    private final FailureLog failures;
    private final ShadowPool pool;
    private final Replay replay;
    private final Machine.Listener listener;
    private BySort<List<Station>> bySort = new BySort<>();
    private Map<Bench.Make, Station> stations = new LinkedHashMap<>();
    private long rebuilds;

    Engines(FailureLog failures, ShadowPool pool, Replay replay, Machine.Listener listener) {
        this.failures = failures;
        this.pool = pool;
        this.replay = replay;
        this.listener = listener;
    }

    long rebuilds() {
        return rebuilds;
    }

    Optional<Station> station(Bench bench) {
        return Optional.ofNullable(stations.get(bench.make()));
    }

    /** Sends {@code row} to those that watch it; their timers up to its time go first. */
    void send(ScopedEvent row) {
        List<Station> watching = bySort.get(row.level(), row.event());
        if (watching != null) {
            watching.forEach(station -> station.advanceFor(row));
            watching.forEach(station -> station.send(row));
        }
    }

    void advanceTo(long time) {
        stations.values().forEach(station -> station.advanceTo(time));
    }

    void endTaints(long clock) {
        stations.values().forEach(station -> station.endTaints(clock));
    }

    /** {@code next} holds, and there is nothing that its engines could remember. */
    void start(Era next) {
        put(next);
    }

    /** {@code next} holds from its beginning on: engines with the same rules stay, others are warmed up to there. */
    void begin(Era next) {
        put(next).forEach(station -> rebuild(station, next.from() - 1));
    }

    /** Makes the engine of {@code station} anew from the journal, with everything up to {@code clock} in its place. */
    void rebuild(Station station, long clock) {
        boolean muted = failures.mute(true);
        station.rebuild(replay, clock - station.bench().memoryMillis(), clock);
        failures.mute(muted);
        rebuilds++;
    }

    /** The stations that are new. */
    private List<Station> put(Era next) {
        Map<Bench.Make, Station> kept = new LinkedHashMap<>();
        List<Station> made = new ArrayList<>();
        for (Bench bench : next.plan().benches()) {
            Station known = stations.remove(bench.make());
            if (known == null) {
                known = new Station(bench, pool.workshop().take(bench, failures), listener, pool);
                made.add(known);
            }
            kept.put(bench.make(), known);
        }
        stations.values().forEach(this::end);
        stations = kept;
        index();
        return made;
    }

    private void index() {
        bySort = new BySort<>();
        for (Station station : stations.values()) {
            station.bench().sorts().forEach(sort -> bySort.merge(sort, List.of(station), Engines::both));
        }
    }

    private void end(Station station) {
        pool.workshop().leave(station.end());
    }

    private static List<Station> both(List<Station> some, List<Station> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    @Override
    public void close() {
        stations.values().forEach(this::end);
    }
}
