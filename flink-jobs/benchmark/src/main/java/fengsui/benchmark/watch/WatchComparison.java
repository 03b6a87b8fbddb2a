package fengsui.benchmark.watch;

import fengsui.benchmark.frame.BenchRun;
import fengsui.benchmark.frame.Comparison;
import fengsui.benchmark.frame.Spread;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.topics.Broker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What it costs to watch very many open incidents: a watch of its own, in a pseudo terminal, seen from outside. */
public final class WatchComparison implements Comparison {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final double MEGABYTE_OF_KILOBYTES = 1_024;

    private static final int MANY = 50_000;
    private static final int SOME = 1_000;
    private static final int RATE = 500;
    private static final int SECONDS = 20;
    private static final int REST_SECONDS = 10;

    private static final String SHOWN = "first whole list";
    private static final String RESIDENT = "most memory";
    private static final String RESTING = "at rest";
    private static final String BUSY = "at " + RATE + " updates/s";
    private static final String SEEN = "a new red one is seen";

    private static final double MEGABYTES_WANTED = 400;
    private static final double CORES_WANTED = 0.4;
    private static final double SECONDS_WANTED = 0.5;

    @Override
    public String name() {
        return "watch";
    }

    @Override
    public String title() {
        return "watch: very many open incidents in a terminal";
    }

    /** A round is a watch of its own: nothing warms up. */
    @Override
    public void run(BenchRun run) throws Exception {
        Path launcher = run.home().resolve("../../fengsui").normalize();
        build(launcher);
        int open = run.sizes().either(SOME, MANY);
        try (EmbeddedKafka kafka = EmbeddedKafka.start();
                IncidentsTopic topic = IncidentsTopic.of(new Broker(kafka.bootstrap(), PATIENCE), open)) {
            run.note(open + " open incidents, a terminal of 80 columns and 24 rows.");
            topic.fill();
            for (int round = 0; round < run.sizes().rounds(); round++) {
                try (WatchedTerminal terminal = WatchedTerminal.open(launcher, kafka.bootstrap())) {
                    measure(run, terminal, topic);
                }
            }
        }
        run.atMost(RESIDENT, MEGABYTES_WANTED);
        run.atMost(BUSY, CORES_WANTED);
        run.atMost(SEEN, SECONDS_WANTED);
    }

    /** Or the first watch would be timed with what had to be built for it. */
    private static void build(Path launcher) throws IOException, InterruptedException {
        Process version = new ProcessBuilder(launcher.toString(), "version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (version.waitFor() != 0) {
            throw new IllegalStateException(launcher + " version ended with " + version.exitValue());
        }
    }

    private static void measure(BenchRun run, WatchedTerminal terminal, IncidentsTopic topic)
            throws InterruptedException {
        run.measured(SHOWN, "s", terminal.awaitShown(topic.open() + " open", PATIENCE));
        run.measured(SHOWN + ", of one core", "s", terminal.core());
        run.measured(
                RESTING, "cores", cores(terminal, () -> topic.rest(run.sizes().either(1, REST_SECONDS))));
        List<Double> delays = new ArrayList<>();
        run.measured(BUSY, "cores", cores(terminal, () -> {
            for (int second = 0; second < run.sizes().either(2, SECONDS); second++) {
                topic.update(RATE);
                double began = terminal.now();
                delays.add(terminal.awaitShown(topic.tellOfARedOne(), PATIENCE) - began);
            }
        }));
        run.measured(SEEN, "s", Spread.of(delays).median());
        run.measured(SEEN + ", the slowest", "s", Spread.of(delays).max());
        run.measured(RESIDENT, "MB", terminal.mostResident() / MEGABYTE_OF_KILOBYTES);
    }

    @FunctionalInterface
    private interface Work {
        void run() throws InterruptedException;
    }

    private static double cores(WatchedTerminal terminal, Work work) throws InterruptedException {
        double core = terminal.core();
        double began = terminal.now();
        work.run();
        return (terminal.core() - core) / (terminal.now() - began);
    }
}
