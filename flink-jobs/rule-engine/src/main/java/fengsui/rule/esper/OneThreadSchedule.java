package fengsui.rule.esper;

import com.espertech.esper.common.internal.schedule.ScheduleHandle;
import com.espertech.esper.runtime.internal.schedulesvcimpl.ScheduleVisit;
import com.espertech.esper.runtime.internal.schedulesvcimpl.ScheduleVisitor;
import com.espertech.esper.runtime.internal.schedulesvcimpl.SchedulingServiceSPI;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A runtime's time and timers. Those of one millisecond fire in the order of their slots, as in Esper; the nearest is known
 * at once, and what was called off is forgotten at once. Not thread-safe.
 */
final class OneThreadSchedule implements SchedulingServiceSPI {

    private static final long NEVER = Long.MAX_VALUE;

    /** @param slot no two timers have the same */
    private record Timer(long time, long slot, ScheduleHandle handle) {}

    private final NavigableSet<Timer> timers =
            new TreeSet<>(Comparator.comparingLong(Timer::time).thenComparingLong(Timer::slot));
    private final Map<ScheduleHandle, Timer> byHandle = new HashMap<>();
    private long now;
    private long nearest = NEVER;

    /** When the next timer falls due; the end of time where there is none. */
    long nearest() {
        return nearest;
    }

    @Override
    public long getTime() {
        return now;
    }

    @Override
    public void setTime(long time) {
        now = time;
    }

    @Override
    public void add(long delay, ScheduleHandle handle, long slot) {
        remove(handle, slot);
        Timer timer = new Timer(now + delay, slot, handle);
        byHandle.put(handle, timer);
        timers.add(timer);
        nearest = Math.min(nearest, timer.time());
    }

    @Override
    public void remove(ScheduleHandle handle, long slot) {
        Timer timer = byHandle.remove(handle);
        if (timer != null) {
            timers.remove(timer);
            look();
        }
    }

    private void look() {
        nearest = timers.isEmpty() ? NEVER : timers.first().time();
    }

    @Override
    public void evaluate(Collection<ScheduleHandle> due) {
        while (nearest <= now) {
            ScheduleHandle handle = timers.first().handle();
            due.add(handle);
            remove(handle, 0);
        }
    }

    @Override
    public boolean isScheduled(ScheduleHandle handle) {
        return byHandle.containsKey(handle);
    }

    /** Timers, not the times at which they fall due. */
    @Override
    public int getTimeHandleCount() {
        return timers.size();
    }

    @Override
    public int getScheduleHandleCount() {
        return timers.size();
    }

    @Override
    public @Nullable Long getNearestTimeHandle() {
        return timers.isEmpty() ? null : nearest;
    }

    @Override
    public @Nullable Long getFurthestTimeHandle() {
        return timers.isEmpty() ? null : timers.last().time();
    }

    @Override
    public void visitSchedules(ScheduleVisitor visitor) {
        ScheduleVisit visit = new ScheduleVisit();
        for (Timer timer : timers) {
            visit.setTimestamp(timer.time());
            visit.setStatementId(timer.handle().getStatementId());
            visit.setAgentInstanceId(timer.handle().getAgentInstanceId());
            visitor.visit(visit);
        }
    }

    /** For Esper's audit trail, which is off. */
    @Override
    public DateTimeFormatter getDefaultFormatter() {
        return DateTimeFormatter.ISO_INSTANT;
    }

    @Override
    public void init() {}

    /** For stages, which are not used here. */
    @Override
    public void transfer(Set<Integer> statements, SchedulingServiceSPI other) {
        throw new UnsupportedOperationException("timers stay where they are");
    }

    @Override
    public void destroy() {
        timers.clear();
        byHandle.clear();
        look();
    }
}
