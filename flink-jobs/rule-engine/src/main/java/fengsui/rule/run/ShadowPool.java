package fengsui.rule.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Engines for single areas: a new one costs a hundred times what it costs to renew one. Never more than the limit, but
 * for the one that is lent. Not thread-safe.
 */
final class ShadowPool implements AutoCloseable {

    private final int limit;
    private final Workshop workshop;
    private final Deque<Machine> idle = new ArrayDeque<>();
    private final Alarm alarm;
    private int following;

    ShadowPool(int limit, Workshop workshop, Alarm alarm) {
        this.limit = limit;
        this.workshop = workshop;
        this.alarm = alarm;
    }

    Workshop workshop() {
        return workshop;
    }

    /**
     * An engine with the rules of {@code bench} and a past of any kind. To be kept or given back. The one used last: the
     * code of each engine is its own, and slow until it has been used a while.
     */
    Machine lend(Bench bench) {
        for (Iterator<Machine> machines = idle.descendingIterator(); machines.hasNext(); ) {
            Machine machine = machines.next();
            if (machine.make().equals(bench.make())) {
                machines.remove();
                return machine;
            }
        }
        return workshop.take(bench, alarm);
    }

    /** Asks to keep a lent engine for as long as it follows its area; false where the pool is full. */
    boolean keep() {
        if (following >= limit) {
            return false;
        }
        following++;
        shrink();
        return true;
    }

    /** Takes back an engine that was kept. */
    void release(Machine machine) {
        following--;
        giveBack(machine);
    }

    /** Takes back an engine that was lent and not kept. */
    void giveBack(Machine machine) {
        machine.listen(Machine.Listener.NOBODY);
        if (machine.torn()) {
            workshop.leave(machine);
        } else {
            idle.addLast(machine);
        }
        shrink();
    }

    int following() {
        return following;
    }

    /** Those idle longest go first: rules that hold no longer are asked for no more. */
    private void shrink() {
        while (!idle.isEmpty() && following + idle.size() > limit) {
            workshop.leave(idle.removeFirst());
        }
    }

    @Override
    public void close() {
        idle.forEach(workshop::leave);
        idle.clear();
    }
}
