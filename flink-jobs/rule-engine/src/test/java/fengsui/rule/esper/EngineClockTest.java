package fengsui.rule.esper;

import static org.assertj.core.api.Assertions.assertThat;

import com.espertech.esper.common.client.EPCompiled;
import com.espertech.esper.compiler.client.CompilerArguments;
import com.espertech.esper.compiler.client.EPCompilerProvider;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.client.EPStatement;
import com.espertech.esper.runtime.internal.kernel.service.EPRuntimeSPI;
import fengsui.event.EventKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineClockTest {

    private final EPRuntime runtime = Runtimes.start();
    private final EngineClock clock = new EngineClock(runtime);
    private final List<Long> spoken = new ArrayList<>();

    @AfterEach
    void stop() {
        Runtimes.stop(runtime);
    }

    private void deploy(String epl) throws Exception {
        EPCompiled compiled = EPCompilerProvider.getCompiler().compile(epl, new CompilerArguments(EsperConfig.make()));
        for (EPStatement statement :
                runtime.getDeploymentService().deploy(compiled).getStatements()) {
            statement.addListener((rows, removed, source, unused) -> spoken.add(clock.now()));
        }
    }

    private void camera(String label) {
        Object[] row = new Object[EventColumns.of(EventKind.VIDEO).size() + 1];
        row[List.copyOf(EventColumns.of(EventKind.VIDEO).keySet()).indexOf("label")] = label;
        runtime.getEventService().sendEventObjectArray(row, "Video");
    }

    @Test
    void whenTimersFallDueOnTheWay_thenEachIsHeardAtItsOwnTime() throws Exception {
        deploy("select * from pattern [every timer:interval(10 sec)]");

        clock.advance(9_999);
        assertThat(spoken).isEmpty();
        clock.advance(25_000);
        clock.advance(30_000);

        assertThat(spoken).containsExactly(10_000L, 20_000L, 30_000L);
        assertThat(clock.now()).isEqualTo(30_000);
    }

    @Test
    void whenNothingIsDue_thenWhatComesNextStillStartsFromTheRightTime() throws Exception {
        deploy("select * from pattern [every Video(label = 'a') -> timer:interval(5 sec)]");
        clock.advance(1_234);
        camera("a");

        clock.advance(6_233);
        assertThat(spoken).isEmpty();
        clock.advance(7_000);

        assertThat(spoken).containsExactly(6_234L);
    }

    /** Esper keeps the time of a timer that was called off until it looks. */
    @Test
    void whenTimersAreCalledOffForEver_thenTheirTimesAreForgotten() throws Exception {
        deploy("select * from pattern [every Video(label = 'a') -> (Video(label = 'b') where timer:within(1 sec))]");

        for (long time = 10; time <= 200_000; time += 10) {
            clock.advance(time);
            camera("a");
            camera("b");
        }

        assertThat(spoken).hasSize(20_000);
        assertThat(((EPRuntimeSPI) runtime)
                        .getServicesContext()
                        .getSchedulingService()
                        .getTimeHandleCount())
                .isLessThan(100 + 2 * EngineClock.LOOKS_EVERY);
    }
}
