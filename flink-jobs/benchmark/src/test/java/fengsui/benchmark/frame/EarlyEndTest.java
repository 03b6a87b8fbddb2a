package fengsui.benchmark.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With processes that end in each of these ways. */
class EarlyEndTest {

    @TempDir
    private Path folder;

    /** What becomes such a process. */
    public static final class Main {

        private Main() {}

        public static void main(String[] args) {
            PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
            EarlyEnd end = EarlyEnd.watch(err, Path.of(args[1]));
            end.doing("during \"rules\"");
            switch (args[0]) {
                case "exit" -> System.exit(1);
                case "broker-exits" -> Exit.exit(1);
                case "broker-halts" -> Exit.halt(1, "no disk left");
                default -> end.close();
            }
        }
    }

    private record Ended(int status, String said) {}

    private Ended ended(String way) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        way,
                        folder.resolve("bench.log").toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(said));
    }

    @Test
    void whenTheBrokerHaltsTheProcess_thenThatIsSaidWithWhatItSaysAndWhatWasBeingDone() throws Exception {
        Ended ended = ended("broker-halts");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.said()).contains("the broker in this process gives up", "no disk left", "Main.main");
        assertThat(ended.said()).contains("ended during \"rules\", before its report was whole");
    }

    @Test
    void whenTheBrokerExits_thenThatIsSaidToo() throws Exception {
        Ended ended = ended("broker-exits");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.said()).contains("the broker in this process gives up", "ended during \"rules\"");
    }

    @Test
    void whenTheProcessEndsOtherwise_thenWhatWasBeingDoneIsSaidAndWhereToLook() throws Exception {
        Files.createFile(folder.resolve("bench.log"));

        assertThat(ended("exit").said())
                .startsWith("fengsui bench: ended during \"rules\"")
                .contains("bench.log");
    }

    @Test
    void whenTheReportIsWhole_thenNothingIsSaid() throws Exception {
        assertThat(ended("whole")).isEqualTo(new Ended(0, ""));
    }
}
