package fengsui.rule.run;

import fengsui.area.Area;
import fengsui.event.SafetyEvent;
import fengsui.risk.Signal;
import fengsui.risk.SignalChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Works off late events: replays what each bench that watches them has seen of their area, now with them in their place,
 * and tells what differs from what was said. Not thread-safe.
 */
final class Corrections {

    private final Past past;
    private final Engines engines;
    private final ShadowPool pool;
    private final Replay replay;
    private final Supplier<Recorder> recorders;
    private final Set<Station> full = new LinkedHashSet<>();
    private long corrected;
    private long overflows;

    Corrections(Past past, Engines engines, ShadowPool pool, Supplier<Recorder> recorders) {
        this.past = past;
        this.engines = engines;
        this.pool = pool;
        this.replay = past.replay();
        this.recorders = recorders;
    }

    /** Late events worked off. */
    long corrected() {
        return corrected;
    }

    /** How often a shared engine was rebuilt because the pool was full. */
    long overflows() {
        return overflows;
    }

    /** What {@code lates} change, in the order of time, then signal id. */
    List<SignalChange> of(Lates lates, long clock) {
        List<SignalChange> changes = new ArrayList<>();
        lates.take().forEach((area, events) -> {
            corrected += events.size();
            List<SafetyEvent> late = events.stream().sorted(SafetyEvent.ORDER).toList();
            past.schedule().eras().forEach(era -> cases(era, area, late, clock).forEach(one -> correct(one, changes)));
        });
        overflows += full.size();
        full.stream().filter(engines::has).forEach(station -> engines.rebuild(station, clock));
        full.clear();
        changes.sort(Comparator.comparing(SignalChange::signal, Sheet.ORDER));
        return changes;
    }

    private List<LateCase> cases(Era era, Area area, List<SafetyEvent> late, long clock) {
        List<LateCase> cases = new ArrayList<>();
        for (Bench bench : engines.inPlaceOf(era.plan().benches())) {
            if (bench.shelf().level() == area.level()) {
                caseOf(era, bench, area, late, clock).ifPresent(cases::add);
            }
        }
        return cases;
    }

    private Optional<LateCase> caseOf(Era era, Bench bench, Area area, List<SafetyEvent> late, long clock) {
        List<SafetyEvent> seen = late.stream()
                .filter(event -> touches(era, bench, event.eventTime(), clock))
                .filter(event -> past.schedule().shows(event, bench))
                .toList();
        return seen.isEmpty() ? Optional.empty() : Optional.of(new LateCase(era, bench, area, seen, clock));
    }

    private static boolean touches(Era era, Bench bench, long time, long clock) {
        return era.from() <= clock && time <= era.to() && time + bench.memoryMillis() >= era.from();
    }

    private void correct(LateCase late, List<SignalChange> changes) {
        Optional<Station> station = late.era().holds(late.clock()) ? engines.station(late.bench()) : Optional.empty();
        Optional<Shadow> known = station.flatMap(own -> own.shadow(late.area()));
        Machine machine = known.map(Shadow::machine).orElseGet(() -> pool.lend(late.bench()));
        List<Signal> found = found(late, machine);
        if (machine.torn()) {
            again(late, known.isPresent() ? null : machine, changes);
            return;
        }
        changes.addAll(differences(late, found));
        if (known.isPresent()) {
            known.get().extend(late.until());
            station.get().listen(known.get());
        } else {
            giveBack(late, machine, station);
        }
    }

    /** By the halves of its bench, until the rule that breaks them is alone. */
    private void again(LateCase late, @Nullable Machine lent, List<SignalChange> changes) {
        if (lent != null) {
            pool.giveBack(lent);
        }
        engines.halve(late.bench(), late.clock())
                .forEach(half -> caseOf(late.era(), half, late.area(), late.late(), late.clock())
                        .ifPresent(one -> correct(one, changes)));
    }

    /** Where the engine of all areas will be wrong for a while yet, {@code machine} goes on in its place. */
    private void giveBack(LateCase late, Machine machine, Optional<Station> station) {
        if (station.isEmpty() || late.until() <= late.clock()) {
            pool.giveBack(machine);
        } else if (pool.keep()) {
            station.get().follow(late.area(), machine, late.until());
        } else {
            pool.giveBack(machine);
            full.add(station.get());
        }
    }

    private List<Signal> found(LateCase late, Machine machine) {
        Recorder recorder = recorders.get().after(late.from() - 1);
        machine.listen((hit, last) -> {
            boolean counts = hit.time() >= late.from()
                    && hit.time() <= late.to()
                    && late.era().speaks(hit.rule(), hit.time());
            if (counts) {
                recorder.hear(hit, last);
            }
        });
        machine.renew(late.replayFrom());
        replay.one(machine, late.bench(), late.area(), late.replayFrom(), late.to());
        return recorder.take();
    }

    private List<SignalChange> differences(LateCase late, List<Signal> found) {
        List<Signal> before =
                past.said().of(late.bench().shelf().hazard(), late.area(), late.from(), late.to()).stream()
                        .filter(signal -> late.bench().runs(signal.rule().id()))
                        .toList();
        before.forEach(past.said()::remove);
        found.forEach(past.said()::add);
        return Differences.of(before, found, late.late());
    }
}
