package fengsui.rule.run;

import fengsui.event.ScopedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The engines of the rules that hold now. Not thread-safe. */
final class Engines implements AutoCloseable {

    private final Alarms alarms;
    private final ShadowPool pool;
    private final Splits splits = new Splits();
    private final Replay replay;
    private final Machine.Listener listener;
    private BySort<List<Station>> bySort = new BySort<>();
    private Map<Bench.Make, Station> stations = new LinkedHashMap<>();
    private @Nullable Era now;
    private long rebuilds;

    Engines(Alarms alarms, ShadowPool pool, Replay replay, Machine.Listener listener) {
        this.alarms = alarms;
        this.pool = pool;
        this.replay = replay;
        this.listener = listener;
    }

    long rebuilds() {
        return rebuilds;
    }

    /** What each rule has taken of the processor, by id, since its engine was made. */
    SortedMap<String, Long> costs() {
        SortedMap<String, Long> costs = new TreeMap<>();
        stations.values()
                .forEach(station -> station.costs().forEach((rule, nanos) -> costs.merge(rule, nanos, Long::sum)));
        return costs;
    }

    Optional<Station> station(Bench bench) {
        return Optional.ofNullable(stations.get(bench.make()));
    }

    /** Whether {@code station} is at work still, and was not halved. */
    boolean has(Station station) {
        return stations.containsValue(station);
    }

    /** Sends {@code row} to those that watch it; their timers up to its time go first. */
    void send(ScopedEvent row) {
        List<Station> watching = bySort.get(row.level(), row.event());
        if (watching != null) {
            watching.forEach(station -> station.advanceFor(row));
            watching.forEach(station -> station.send(row));
            mend(watching, row.event().eventTime());
        }
    }

    void advanceTo(long time) {
        stations.values().forEach(station -> station.advanceTo(time));
        mend(stations.values(), time);
    }

    /** Engines that are not to be believed any more are halved, and their halves stand where they stood. */
    private void mend(Collection<Station> worked, long time) {
        for (Station station : worked) {
            if (station.torn()) {
                List<Station> torn = worked.stream().filter(Station::torn).toList();
                torn.forEach(one -> halve(one, one.sound(), time));
                return;
            }
        }
    }

    private void halve(Station torn, long hearFrom, long time) {
        splits.halve(torn.bench());
        put(Objects.requireNonNull(now)).forEach(half -> rebuild(half, hearFrom, time));
    }

    /** What runs in place of {@code benches}, see {@link Splits}. */
    List<Bench> inPlaceOf(List<Bench> benches) {
        return splits.of(benches);
    }

    /** A rule of {@code bench} broke the engine of one area, as it was replayed: at {@code clock} all stands as it stood. */
    List<Bench> halve(Bench bench, long clock) {
        Optional<Station> own = station(bench);
        own.ifPresentOrElse(station -> halve(station, Long.MAX_VALUE, clock), () -> splits.halve(bench));
        return splits.of(List.of(bench));
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
        rebuild(station, Long.MAX_VALUE, clock);
    }

    /** @param hearFrom from when on hits are heard; {@link Long#MAX_VALUE} for not at all */
    private void rebuild(Station station, long hearFrom, long clock) {
        boolean muted = alarms.mute(true);
        long memory = station.bench().memoryMillis();
        station.rebuild(replay, Math.min(hearFrom, clock) - memory, hearFrom, clock);
        alarms.mute(muted);
        rebuilds++;
        if (station.torn()) {
            halve(station, hearFrom, clock);
        }
    }

    /** The stations that are new. */
    private List<Station> put(Era next) {
        now = next;
        Map<Bench.Make, Station> kept = new LinkedHashMap<>();
        List<Station> made = new ArrayList<>();
        for (Bench bench : splits.of(next.plan().benches())) {
            Station known = stations.remove(bench.make());
            if (known == null) {
                known = new Station(bench, pool.workshop().take(bench, alarms), listener, pool);
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
