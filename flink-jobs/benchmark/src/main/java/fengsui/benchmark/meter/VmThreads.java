package fengsui.benchmark.meter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the collector and the compiler have used of cores so far, in seconds by thread. The system tells it where it is Linux;
 * elsewhere it is unknown, and nothing.
 */
record VmThreads(Map<Path, Used> used) {

    /** @param work whose */
    private record Used(String work, double seconds) {}

    private static final Path TASKS = Path.of("/proc/self/task");

    /** Of what follows the name in {@code stat}. */
    private static final int USER = 11;

    private static final int KERNEL = 12;

    /** In which the system counts, on every machine that Java runs on. */
    private static final double TICKS = 100;

    static VmThreads now() {
        Map<Path, Used> used = new HashMap<>();
        if (Files.isDirectory(TASKS)) {
            try (Stream<Path> tasks = Files.list(TASKS)) {
                tasks.forEach(task -> used(task).ifPresent(each -> used.put(task, each)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new VmThreads(used);
    }

    /** By what they work at. */
    Map<String, Double> since(VmThreads before) {
        Map<String, Double> more = new TreeMap<>();
        used.forEach((task, now) -> {
            Used then = before.used.get(task);
            more.merge(now.work(), now.seconds() - (then == null ? 0 : then.seconds()), Double::sum);
        });
        return more;
    }

    /** Nothing of a thread that has just ended, or works at something else. */
    private static Optional<Used> used(Path task) {
        try {
            String stat = Files.readString(task.resolve("stat"));
            String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
            List<String> figures =
                    List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
            double ticks = Long.parseLong(figures.get(USER)) + Long.parseLong(figures.get(KERNEL));
            return work(name).map(work -> new Used(work, ticks / TICKS));
        } catch (IOException e) {
            // A thread that ends while it is read of.
            return Optional.empty();
        }
    }

    private static Optional<String> work(String name) {
        if (name.startsWith("GC Thread") || name.startsWith("G1 ")) {
            return Optional.of("the collector");
        }
        return name.matches("C[12] CompilerThre.*") ? Optional.of("the compiler") : Optional.empty();
    }
}
