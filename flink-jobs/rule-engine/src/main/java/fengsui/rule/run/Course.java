package fengsui.rule.run;

import fengsui.rule.journal.Entry;
import fengsui.rule.journal.TimeWheel;
import java.util.Optional;

/** The way of the engines through time: events in order, timers at their own time, one set of rules after the other. */
final class Course {

    private final TimeWheel<Entry> pending = new TimeWheel<>(Entry.ORDER);
    private final Past past;
    private final Engines engines;
    private final Hoards hoards;
    private long reached = Long.MIN_VALUE;

    Course(Past past, Engines engines, Hoards hoards) {
        this.past = past;
        this.engines = engines;
        this.hoards = hoards;
    }

    /** {@code entry} waits for its time. */
    void add(Entry entry) {
        pending.add(entry.time(), entry);
    }

    int waiting() {
        return pending.size();
    }

    /** Works everything up to {@code end}. What an era before the end leaves behind is worked before the next begins. */
    void to(long end) {
        for (Optional<Era> next = next(end); next.isPresent(); next = next(end)) {
            work(next.get().from() - 1);
            begin(next.get());
        }
        work(end);
    }

    private Optional<Era> next(long end) {
        return past.schedule().after(reached).filter(era -> era.from() <= end);
    }

    private void begin(Era era) {
        if (past.schedule().countsMore(era)) {
            past.journal().recount(past.schedule()::counted);
        }
        engines.begin(era);
        reached = era.from();
    }

    private void work(long time) {
        if (time == Long.MIN_VALUE) {
            return;
        }
        pending.drain(time, entry -> {
            hoards.before(entry.time());
            past.journal().worked(entry);
            engines.send(entry.row());
        });
        engines.advanceTo(time);
        reached = time;
    }
}
