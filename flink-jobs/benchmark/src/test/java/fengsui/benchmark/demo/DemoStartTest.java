package fengsui.benchmark.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** With a command that prints what the demo prints. */
class DemoStartTest {

    private static final String READY = "echo 'fengsui demo: ready after 1.0 s' >&2; ";
    private static final String WARNING = "echo '08:14:02  Ⅱ ORANGE   Gas leak'; ";

    @Test
    void whenTheDemoWarns_thenItIsTimedAndEnded() throws Exception {
        DemoStart demo = new DemoStart(List.of("bash", "-c", READY + WARNING + "exec sleep 600"));

        DemoStart.Times times = demo.measure();

        assertThat(times.ready()).isPositive();
        assertThat(times.warned()).isGreaterThanOrEqualTo(times.ready()).isLessThan(600);
        assertThat(ProcessHandle.current()
                        .children()
                        .filter(child -> child.info().commandLine().orElse("").contains("sleep 600")))
                .isEmpty();
    }

    @Test
    void whenTheDemoEndsWithoutAWarning_thenWhatItSaidLastIsTold() {
        DemoStart demo = new DemoStart(List.of("bash", "-c", "echo 'no java found'; exit 2"));

        assertThatThrownBy(demo::measure)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no java found");
    }
}
