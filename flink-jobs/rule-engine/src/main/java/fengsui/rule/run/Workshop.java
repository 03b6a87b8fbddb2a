package fengsui.rule.run;

import fengsui.rule.RuleCompiler;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where runners get their engines. One that recycles lets many short runs with the same rules share engines: a new one
 * takes tens of milliseconds, to renew one a fraction of one. Thread-safe; a recycling one must be closed after its runners.
 */
public final class Workshop implements AutoCloseable {

    /** Asked for once: to find it, jars are opened. */
    private final RuleCompiler compiler = RuleCompiler.installed();

    private final boolean recycles;
    private final Map<Bench.Make, Deque<Machine>> idle = new HashMap<>();

    private Workshop(boolean recycles) {
        this.recycles = recycles;
    }

    /** Every engine is new, and ends with its runner. */
    public static Workshop fresh() {
        return new Workshop(false);
    }

    /** Engines outlive their runners and serve others. */
    public static Workshop recycling() {
        return new Workshop(true);
    }

    /** With the rules of {@code bench}; it has seen nothing yet. */
    Machine take(Bench bench, Alarm alarm) {
        Machine known = idle(bench.make());
        if (known == null) {
            return new Machine(bench, compiler, alarm);
        }
        known.reuse(alarm);
        return known;
    }

    private synchronized @Nullable Machine idle(Bench.Make make) {
        Deque<Machine> machines = idle.get(make);
        return machines == null ? null : machines.pollFirst();
    }

    void leave(Machine machine) {
        machine.listen(Machine.Listener.NOBODY);
        if (recycles && !machine.torn()) {
            keep(machine);
        } else {
            machine.close();
        }
    }

    private synchronized void keep(Machine machine) {
        idle.computeIfAbsent(machine.make(), make -> new ArrayDeque<>()).addLast(machine);
    }

    @Override
    public synchronized void close() {
        idle.values().forEach(machines -> machines.forEach(Machine::close));
        idle.clear();
    }
}
