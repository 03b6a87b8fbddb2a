package fengsui.rule.esper;

import com.espertech.esper.runtime.client.EPEventService;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.internal.kernel.service.EPRuntimeSPI;
import com.espertech.esper.runtime.internal.schedulesvcimpl.SchedulingServiceSPI;

/**
 * The clock of one runtime. At each step Esper takes locks and looks through what is due, even where nothing is, which costs
 * more than most statements. So it is made to look when something is due, and told of the time otherwise. Not thread-safe.
 */
final class EngineClock {

    /** Timers that were called off are forgotten only when Esper looks: it has to now and then. */
    static final int LOOKS_EVERY = 64;

    private final EPEventService events;
    private final SchedulingServiceSPI schedule;
    private int told;

    EngineClock(EPRuntime runtime) {
        this.events = runtime.getEventService();
        this.schedule = ((EPRuntimeSPI) runtime).getServicesContext().getSchedulingService();
    }

    long now() {
        return schedule.getTime();
    }

    /** Stands at {@code time} at once, whatever was due before. */
    void jump(long time) {
        events.advanceTime(time);
    }

    /** Fires everything due up to {@code time}, each at its own due time, then stands at {@code time}. */
    void advance(long time) {
        Long due = schedule.getNearestTimeHandle();
        while (due != null && due <= time && due > now()) {
            events.advanceTimeSpan(due);
            due = schedule.getNearestTimeHandle();
        }
        told++;
        if (told == LOOKS_EVERY || (due != null && due <= time)) {
            told = 0;
            events.advanceTimeSpan(time);
        } else if (time > now()) {
            schedule.setTime(time);
        }
    }
}
