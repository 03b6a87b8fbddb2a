package fengsui.rule.run;

import fengsui.area.Area;
import fengsui.event.SafetyEvent;
import fengsui.rule.journal.Journal;

/** Sends engines through the journal once more. Not thread-safe. */
final class Replay {

    private final Journal journal;
    private final Schedule schedule;

    Replay(Journal journal, Schedule schedule) {
        this.journal = journal;
        this.schedule = schedule;
    }

    /** Everything that {@code bench} watches, from {@code from} to {@code to}, both included; then stands at the end. */
    void all(Machine machine, Bench bench, long from, long to) {
        journal.replay(bench.shelf().level(), from, to, event -> send(machine, bench, event));
        machine.advanceTo(to);
    }

    /** As {@link #all}, of one area alone. */
    void one(Machine machine, Bench bench, Area area, long from, long to) {
        for (SafetyEvent event : journal.rows(area, from, to)) {
            send(machine, bench, event);
        }
        machine.advanceTo(to);
    }

    private void send(Machine machine, Bench bench, SafetyEvent event) {
        if (schedule.shows(event, bench)) {
            machine.advanceTo(event.eventTime());
            machine.send(event);
        }
    }
}
