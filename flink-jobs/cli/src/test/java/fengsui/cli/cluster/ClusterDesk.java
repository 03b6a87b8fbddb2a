package fengsui.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.Shell;
import fengsui.cli.live.CountedWarnings;
import fengsui.topics.Broker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A small cluster of processes as a person works with it. Whatever becomes of a test, nothing of it is left. */
final class ClusterDesk implements AutoCloseable {

    private static final Path ALL_RULES = Path.of("../../rules");

    private final Path folder;
    private final Path rules;
    private final CountedWarnings warnings = new CountedWarnings(Duration.ofMinutes(2));

    private ClusterDesk(Path folder, Path rules) {
        this.folder = folder;
        this.rules = rules;
    }

    /** Below {@code scratch}, with {@code more} options. */
    static ClusterDesk start(Path scratch, String... more) throws IOException {
        Path rules = scratch.resolve("rules");
        // Compiling all rules takes a TaskManager longer than everything else together.
        for (String file : List.of("gas/leak.yaml", "taxonomy.yaml", "scoring.yaml")) {
            Files.createDirectories(rules.resolve(file).getParent());
            Files.copy(ALL_RULES.resolve(file), rules.resolve(file));
        }
        ClusterDesk desk = new ClusterDesk(scratch.resolve("cluster"), rules);
        List<String> line =
                new ArrayList<>(List.of("cluster", "start", "--brokers=1", "--taskmanagers=1", "--heap=512"));
        line.addAll(List.of(more));
        desk.must(line.toArray(String[]::new));
        return desk;
    }

    Path path() {
        return folder;
    }

    /** The option that names those of gas leaks alone. */
    String rules() {
        return "--rules=" + rules;
    }

    /** What it said on both streams. */
    String must(String... line) {
        Shell shell = new Shell();
        assertThat(run(shell, line)).as("%s: %s", List.of(line), shell.err()).isZero();
        assertThat(shell.err()).doesNotContain("Exception").doesNotContain("\tat ");
        return shell.out() + shell.err();
    }

    int run(Shell shell, String... line) {
        List<String> words = new ArrayList<>(List.of(line));
        words.add("--dir=" + folder);
        return shell.run(words.toArray(String[]::new));
    }

    LocalCluster cluster() {
        return LocalCluster.in(folder);
    }

    ClusterFolder folder() {
        return ClusterFolder.at(folder);
    }

    void mustWarn(String grid) {
        warnings.mustWarn(Broker.at(cluster().bootstrap()), grid);
    }

    @Override
    public void close() throws InterruptedException {
        ClusterStop.stop(folder());
    }
}
