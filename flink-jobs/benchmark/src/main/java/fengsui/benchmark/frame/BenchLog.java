package fengsui.benchmark.frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where Kafka and Flink write what goes wrong in them; made only where something does. */
public final class BenchLog {

    private BenchLog() {}

    /** From now on; to be called before the first logger is made. What an earlier run wrote goes. */
    public static void begin(Path root) throws IOException {
        Path file = in(root);
        Files.deleteIfExists(file);
        System.setProperty("fengsui.log.file", file.toString());
        System.setProperty("fengsui.log.level", "error");
    }

    static Path in(Path root) {
        return root.resolve("target").resolve("bench").resolve("bench.log");
    }
}
