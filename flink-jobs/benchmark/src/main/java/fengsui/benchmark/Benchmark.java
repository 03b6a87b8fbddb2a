package fengsui.benchmark;

import fengsui.benchmark.frame.Spread;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleFiles;
import fengsui.rule.RuleSetLoader;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures what the journal and checkpoints cost, each beside what it is compared with. */
@Command(
        name = "run",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description =
                "Measures the job against itself with less, in one run. Only ratios mean anything on another machine.")
public final class Benchmark implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int GRIDS = 5_000;
    private static final long SEED = 7;

    /** In events a minute: with memory and lateness of 20 minutes together the journal holds a million. */
    private static final int PACE = 50_000;

    @Option(names = "--events", defaultValue = "4000000", description = "How many. Default: ${DEFAULT-VALUE}.")
    private int events;

    @Option(names = "--rounds", defaultValue = "5", description = "That count. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--warming",
            defaultValue = "2",
            description = "Rounds before them, in which the JVM warms up. Default: ${DEFAULT-VALUE}.")
    private int warming;

    @Option(names = "--parallelism", defaultValue = "4", description = "Default: ${DEFAULT-VALUE}.")
    private int parallelism;

    @Option(names = "--rules", defaultValue = "rules", description = "Default: ${DEFAULT-VALUE}.")
    private Path rules = Path.of("rules");

    @Option(names = "--only", split = ",", description = "Some of parse, bare, heap, rocksdb. Default: all.")
    private Set<String> only = Set.of();

    private final PrintStream out;

    Benchmark(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new CommandLine(new Benchmark(out)).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        LoadedRules loaded = RuleSetLoader.load(RuleFiles.read(rules));
        if (!loaded.problems().isEmpty()) {
            throw new IllegalStateException("unsound rules: " + loaded.problems());
        }
        if (Stream.of("parse", "bare", "heap", "rocksdb").anyMatch(this::wanted)) {
            throughput(loaded);
        }
        return 0;
    }

    private void throughput(LoadedRules rules) throws InterruptedException {
        Load load = new Load(events, GRIDS, Duration.ofMillis(60_000L * events / PACE), SEED);
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            TopicNames topics = TopicNames.standard();
            TrafficTopics.fill(
                    new Broker(kafka.bootstrap(), PATIENCE), topics, rules.bundle(), events, new Traffic(load));
            List<Variant> variants = Stream.<Variant>of(
                            new ParseOnly(kafka.bootstrap(), topics, rules.bundle()),
                            WholeJob.bare(kafka.bootstrap(), rules),
                            WholeJob.onHeap(kafka.bootstrap(), rules),
                            WholeJob.onRocks(kafka.bootstrap(), rules))
                    .filter(variant -> wanted(variant.name()))
                    .toList();
            Map<String, List<Throughput.Run>> runs =
                    new Throughput(events, parallelism, out::println).measure(variants, warming, rounds);
            out.println();
            variants.forEach(variant -> out.printf(
                    Locale.ROOT,
                    "%-8s %-55s events/s %s%n",
                    variant.name(),
                    variant.about(),
                    Spread.of(runs.getOrDefault(variant.name(), List.of()).stream()
                                    .map(Throughput.Run::rate)
                                    .toList())
                            .in("%,.0f")));
            ratio(runs, Throughput.Run::rate, "heap", "bare");
            ratio(runs, Throughput.Run::rate, "rocksdb", "bare");
            ratio(runs, Throughput.Run::rate, "bare", "parse");
        }
    }

    /** Round by round, because what disturbs a round disturbs both. */
    private void ratio(
            Map<String, List<Throughput.Run>> runs, ToDoubleFunction<Throughput.Run> figure, String of, String to) {
        List<Throughput.Run> above = runs.get(of);
        List<Throughput.Run> below = runs.get(to);
        if (above != null && below != null) {
            List<Double> ratios = IntStream.range(0, above.size())
                    .mapToObj(i -> figure.applyAsDouble(above.get(i)) / figure.applyAsDouble(below.get(i)))
                    .toList();
            out.printf(
                    Locale.ROOT, "%-16s %s%n", of + "/" + to, Spread.of(ratios).in("%.2f"));
        }
    }

    private boolean wanted(String part) {
        return only.isEmpty() || only.contains(part);
    }
}
