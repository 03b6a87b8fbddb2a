package fengsui.rule.esper;

import static org.assertj.core.api.Assertions.assertThat;

import com.espertech.esper.common.internal.schedule.ScheduleHandle;
import com.espertech.esper.common.internal.schedule.TimeSourceService;
import com.espertech.esper.runtime.internal.schedulesvcimpl.SchedulingServiceImpl;
import com.espertech.esper.runtime.internal.schedulesvcimpl.SchedulingServiceSPI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OneThreadScheduleTest {

    private static final TimeSourceService NO_CLOCK = () -> 0;

    private record Handle(int number) implements ScheduleHandle {

        @Override
        public int getStatementId() {
            return number;
        }

        @Override
        public int getAgentInstanceId() {
            return 0;
        }
    }

    private final OneThreadSchedule schedule = new OneThreadSchedule();

    private static List<ScheduleHandle> due(SchedulingServiceSPI schedule, long time) {
        List<ScheduleHandle> due = new ArrayList<>();
        schedule.setTime(time);
        schedule.evaluate(due);
        return due;
    }

    @Test
    void whenTimersFallDue_thenTheyComeByTimeAndThenBySlot() {
        schedule.add(20, new Handle(1), 1);
        schedule.add(10, new Handle(3), 3);
        schedule.add(10, new Handle(2), 2);
        schedule.add(30, new Handle(4), 4);

        assertThat(due(schedule, 20)).containsExactly(new Handle(2), new Handle(3), new Handle(1));
        assertThat(schedule.nearest()).isEqualTo(30);
        assertThat(due(schedule, 29)).isEmpty();
    }

    @Test
    void whenATimerIsSetAnewOrCalledOff_thenItsOldTimeIsForgotten() {
        schedule.add(10, new Handle(1), 1);
        schedule.add(20, new Handle(2), 2);
        schedule.add(40, new Handle(1), 1);
        schedule.remove(new Handle(2), 2);

        assertThat(schedule.nearest()).isEqualTo(40);
        assertThat(schedule.isScheduled(new Handle(2))).isFalse();
        assertThat(due(schedule, 40)).containsExactly(new Handle(1));
        assertThat(schedule.nearest()).isEqualTo(Long.MAX_VALUE);
    }

    /** Esper's own is what the order of hits has come from. */
    @Test
    void whenTimersComeAndGoAtRandom_thenAllIsAsEsperItselfWouldHaveIt() {
        SchedulingServiceImpl espers = new SchedulingServiceImpl(-1, NO_CLOCK, ZoneOffset.UTC);
        espers.setTime(0);
        Random random = new Random(7);
        for (long time = 0; time < 20_000; time += random.nextInt(3)) {
            Handle handle = new Handle(random.nextInt(60));
            if (random.nextInt(3) == 0) {
                espers.remove(handle, handle.number());
                schedule.remove(handle, handle.number());
            } else {
                long delay = random.nextInt(50);
                espers.add(delay, handle, handle.number());
                schedule.add(delay, handle, handle.number());
            }

            assertThat(schedule.getNearestTimeHandle()).isEqualTo(espers.getNearestTimeHandle());
            assertThat(due(schedule, time)).isEqualTo(due(espers, time));
            assertThat(schedule.getScheduleHandleCount()).isEqualTo(espers.getScheduleHandleCount());
        }
    }
}
