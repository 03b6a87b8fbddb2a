package fengsui.rule.esper;

import static org.assertj.core.api.Assertions.assertThat;

import com.espertech.esper.common.client.EPCompiled;
import com.espertech.esper.compiler.client.CompilerArguments;
import com.espertech.esper.compiler.client.EPCompilerProvider;
import com.espertech.esper.runtime.client.EPEventService;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.client.EPStatement;
import com.espertech.esper.runtime.internal.kernel.service.EPRuntimeSPI;
import fengsui.event.EventKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OneThreadEventsTest {

    private final EPRuntime runtime = Runtimes.start();
    private final EPEventService events = runtime.getEventService();
    private final List<Long> spoken = new ArrayList<>();

    @AfterEach
    void stop() {
        Runtimes.stop(runtime);
    }

    private void deploy(String epl) throws Exception {
        EPCompiled compiled = EPCompilerProvider.getCompiler().compile(epl, new CompilerArguments(EsperConfig.make()));
        for (EPStatement statement :
                runtime.getDeploymentService().deploy(compiled).getStatements()) {
            statement.addListener((rows, removed, source, unused) -> spoken.add(events.getCurrentTime()));
        }
    }

    private void camera(String label) {
        Object[] row = new Object[EventColumns.of(EventKind.VIDEO).size() + 1];
        row[List.copyOf(EventColumns.of(EventKind.VIDEO).keySet()).indexOf("label")] = label;
        events.sendEventObjectArray(row, "Video");
    }

    @Test
    void whenTimersFallDueOnTheWay_thenEachIsHeardAtItsOwnTime() throws Exception {
        deploy("select * from pattern [every timer:interval(10 sec)]");

        events.advanceTimeSpan(9_999);
        assertThat(spoken).isEmpty();
        events.advanceTimeSpan(25_000);
        events.advanceTimeSpan(30_000);

        assertThat(spoken).containsExactly(10_000L, 20_000L, 30_000L);
        assertThat(events.getCurrentTime()).isEqualTo(30_000);
    }

    @Test
    void whenNothingIsDue_thenWhatComesNextStillStartsFromTheRightTime() throws Exception {
        deploy("select * from pattern [every Video(label = 'a') -> timer:interval(5 sec)]");
        events.advanceTimeSpan(1_234);
        camera("a");

        events.advanceTimeSpan(6_233);
        assertThat(spoken).isEmpty();
        events.advanceTimeSpan(7_000);

        assertThat(spoken).containsExactly(6_234L);
    }

    @Test
    void whenTimersAreCalledOffForEver_thenTheirTimesAreForgotten() throws Exception {
        deploy("select * from pattern [every Video(label = 'a') -> (Video(label = 'b') where timer:within(1 sec))]");

        for (long time = 10; time <= 200_000; time += 10) {
            events.advanceTimeSpan(time);
            camera("a");
            camera("b");
        }

        assertThat(spoken).hasSize(20_000);
        assertThat(((EPRuntimeSPI) runtime)
                        .getServicesContext()
                        .getSchedulingService()
                        .getTimeHandleCount())
                .isZero();
    }

    @Test
    void whenATimerIsSetWhileOneFires_thenItIsHeardOnTheWayToo() throws Exception {
        deploy("select * from pattern [every (timer:interval(10 sec) -> timer:interval(3 sec))]");

        events.advanceTimeSpan(40_000);

        assertThat(spoken).containsExactly(13_000L, 26_000L, 39_000L);
    }

    @Test
    void whenRowsOfAWindowFallDueWithATimer_thenBothAreDoneInThatMillisecond() throws Exception {
        deploy("select count(*) from Video#time(5 sec)");
        deploy("select * from pattern [every timer:interval(5 sec)]");
        camera("a");

        events.advanceTimeSpan(5_000);

        assertThat(spoken).containsExactly(0L, 5_000L, 5_000L);
    }
}
