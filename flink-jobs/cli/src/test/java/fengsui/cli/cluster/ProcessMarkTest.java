package fengsui.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProcessMarkTest {

    @Test
    void whenAProcessRuns_thenItsMarkIsTheSameEachTimeAndFindsIt() {
        ProcessMark mark = ProcessMark.ofThis();

        assertThat(ProcessMark.of(ProcessHandle.current().pid())).contains(mark);
        assertThat(mark.alive()).isTrue();
        assertThat(mark.handle()).contains(ProcessHandle.current());
    }

    @Test
    void whenAnotherProcessHasTheNumberOfOneThatEnded_thenItIsNeverKilled() throws Exception {
        Process foreign = sleeper();
        try {
            ProcessMark ours = new ProcessMark(foreign.pid(), "ticks1");

            Stopping.kill(List.of(ours));
            Stopping.end(List.of(ours), Duration.ofSeconds(1));

            assertThat(ours.alive()).isFalse();
            assertThat(foreign.isAlive()).isTrue();
        } finally {
            foreign.destroyForcibly();
        }
    }

    @Test
    void whenAProcessIsKilled_thenItHasEndedWhenThatReturns() throws Exception {
        Process process = sleeper();
        ProcessMark mark = ProcessMark.of(process.pid()).orElseThrow();

        Stopping.kill(List.of(mark));

        assertThat(mark.alive()).isFalse();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whenAProcessDoesNotListen_thenItIsEndedAllTheSame() throws Exception {
        Process process =
                new ProcessBuilder("sh", "-c", "trap '' TERM; echo ready; while :; do sleep 0.1; done").start();
        // It listens no more once it has spoken.
        assertThat(process.inputReader().readLine()).isEqualTo("ready");
        ProcessMark mark = ProcessMark.of(process.pid()).orElseThrow();

        Stopping.end(List.of(mark), Duration.ofMillis(200));

        assertThat(mark.alive()).isFalse();
    }

    @Test
    void whenAProcessStandsStill_thenItLivesAndGoesOnWhenItIsTold() throws Exception {
        Process process = new ProcessBuilder("sh", "-c", "while read line; do echo $line; done").start();
        ProcessMark mark = ProcessMark.of(process.pid()).orElseThrow();
        try (java.io.Writer writer = process.outputWriter()) {
            assertThat(mark.standsStill()).isFalse();

            Signals.STOP.send(mark);
            assertThat(mark.standsStill()).as("the kernel tells of it at once").isTrue();
            assertThat(mark.alive()).isTrue();
            writer.write("heard\n");
            writer.flush();
            assertThat(process.inputReader().ready()).isFalse();

            Signals.GO_ON.send(mark);
            assertThat(process.inputReader().readLine()).isEqualTo("heard");
            assertThat(mark.standsStill()).isFalse();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void whenAProcessHasEnded_thenNoSignalGoesToWhoHasItsNumberNow() throws Exception {
        Process foreign = sleeper();
        try {
            Signals.STOP.send(new ProcessMark(foreign.pid(), "ticks1"));

            assertThat(ProcessMark.of(foreign.pid()).orElseThrow().standsStill())
                    .isFalse();
        } finally {
            foreign.destroyForcibly();
        }
    }

    private static Process sleeper() throws IOException {
        return new ProcessBuilder("sleep", "600").start();
    }
}
