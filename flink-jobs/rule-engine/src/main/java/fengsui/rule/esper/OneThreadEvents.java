package fengsui.rule.esper;

import com.espertech.esper.common.client.EPException;
import com.espertech.esper.common.client.EventBean;
import com.espertech.esper.common.internal.collection.ArrayBackedCollection;
import com.espertech.esper.common.internal.schedule.ScheduleHandle;
import com.espertech.esper.runtime.internal.kernel.service.EPEventServiceImpl;
import com.espertech.esper.runtime.internal.kernel.service.EPServicesContext;

/** Passes on events and time without Esper's lock around each, and looks through the timers only when one is due. */
final class OneThreadEvents extends EPEventServiceImpl {

    private final OneThreadSchedule schedule;

    OneThreadEvents(EPServicesContext services) {
        super(services);
        this.schedule = (OneThreadSchedule) services.getSchedulingService();
    }

    @Override
    public void processWrappedEvent(EventBean event) {
        try {
            processMatches(event);
        } catch (RuntimeException e) {
            threadLocals.get().getMatchesArrayThreadLocal().clear();
            throw new EPException(e);
        }
        finish();
    }

    /** Fires everything due up to {@code time}, each at its own due time, then stands at {@code time}. */
    @Override
    public void advanceTimeSpan(long time) {
        while (schedule.getTime() < time) {
            long next = Math.max(schedule.getTime(), Math.min(schedule.nearest(), time));
            schedule.setTime(next);
            if (schedule.nearest() <= next) {
                fire();
            }
        }
    }

    private void fire() {
        ArrayBackedCollection<ScheduleHandle> due = threadLocals.get().getScheduleArrayThreadLocal();
        schedule.evaluate(due);
        try {
            processScheduleHandles(due);
        } catch (RuntimeException e) {
            due.clear();
            throw e;
        }
        finish();
    }

    /** Tells listeners, then does what inserts into other streams have left to do. */
    private void finish() {
        dispatch();
        processThreadWorkQueue();
    }
}
