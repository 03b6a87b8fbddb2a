package fengsui.benchmark;

import fengsui.benchmark.frame.Spread;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.embed.ScratchFolder;
import fengsui.codec.RuleBundle;
import fengsui.codec.privacy.BadKeyFile;
import fengsui.codec.privacy.KeyFile;
import fengsui.codec.privacy.KeyPlace;
import fengsui.rule.LoadedRules;
import fengsui.rule.Rule;
import fengsui.rule.RuleFiles;
import fengsui.rule.RuleSet;
import fengsui.rule.RuleSetLoader;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.warning.DeskRules;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures what the journal, checkpoints, late events and rebuilding cost, each beside what it is compared with. */
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

    /** Its desks are those of a real city. */
    private static final Path SHIPPED = Path.of("..", "..", "rules");

    /** In events a minute: with memory and lateness of 20 minutes together the journal holds a million. */
    private static final int PACE = 50_000;

    @Option(names = "--events", defaultValue = "4000000", description = "How many. Default: ${DEFAULT-VALUE}.")
    private int events;

    @Option(
            names = "--journal",
            defaultValue = "1500000",
            description = "Events in the journal that engines are rebuilt from. Default: ${DEFAULT-VALUE}.")
    private int journal;

    @Option(names = "--rounds", defaultValue = "5", description = "That count. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--warming",
            defaultValue = "2",
            description = "Rounds before them, in which the JVM warms up. Default: ${DEFAULT-VALUE}.")
    private int warming;

    @Option(names = "--parallelism", defaultValue = "4", description = "Default: ${DEFAULT-VALUE}.")
    private int parallelism;

    @Option(
            names = "--many",
            split = ",",
            defaultValue = "10,100,1000",
            description = "How many rules stand beside Esper alone. Default: ${DEFAULT-VALUE}.")
    private List<Integer> many = List.of();

    @Option(names = "--rules", defaultValue = "rules", description = "Default: ${DEFAULT-VALUE}.")
    private Path rules = Path.of("rules");

    @Option(
            names = "--only",
            split = ",",
            description =
                    "Some of parse, bare, heap, rocksdb, late, rebuild, rules, overlays, open, baselines, scoring."
                            + " Default: all.")
    private Set<String> only = Set.of();

    @Option(
            names = "--open",
            split = ",",
            defaultValue = "500,50000",
            description = "How many incidents are open. Default: ${DEFAULT-VALUE}.")
    private List<Integer> open = List.of();

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
        RuleBundle bundle = RuleFiles.read(rules);
        LoadedRules loaded = RuleSetLoader.load(bundle);
        if (!loaded.problems().isEmpty()) {
            throw new IllegalStateException("unsound rules: " + loaded.problems());
        }
        if (Stream.of("parse", "bare", "heap", "rocksdb").anyMatch(this::wanted)) {
            throughput(loaded);
        }
        if (wanted("late")) {
            late(loaded.ruleSet());
        }
        if (wanted("rebuild")) {
            rebuild(loaded.ruleSet());
        }
        if (wanted("rules")) {
            many.forEach(count -> manyRules(new RulesCost(bundle, loaded.ruleSet(), count, events / 8), count));
        }
        if (wanted("overlays")) {
            List<String> ids = loaded.ruleSet().rules().stream().map(Rule::id).toList();
            overlays(new OverlaysCost(bundle, ids, events / 8));
        }
        if (wanted("open")) {
            DeskRules shipped =
                    RuleSetLoader.load(RuleFiles.read(SHIPPED)).ruleSet().desk();
            open.forEach(count -> List.of(10, 1).forEach(districts -> open(shipped, count, districts)));
        }
        if (wanted("baselines")) {
            out.println(BaselineMemory.told());
        }
        if (wanted("scoring")) {
            scoring();
        }
        return 0;
    }

    private void scoring() throws InterruptedException {
        try (ScratchFolder scratch = ScratchFolder.create("keys")) {
            Path keys = scratch.path().resolve("keys.json");
            KeyFile.create(keys, KeyFile.PURPOSES);
            Map<String, List<Throughput.Run>> runs = new ScoringCost(SHIPPED, new KeyPlace(keys.toString()), events)
                    .measure(new Throughput(events, parallelism, out::println), warming, rounds);
            out.println();
            runs.forEach((name, each) -> out.printf(
                    Locale.ROOT,
                    "%-13s µs of a core for each event %s%n",
                    name,
                    Spread.of(each.stream().map(run -> run.core() * 1e6).toList())
                            .in("%.2f")));
            ratio(runs, Throughput.Run::core, ScoringCost.ALL, ScoringCost.NONE);
            ratio(runs, Throughput.Run::core, ScoringCost.ALL, ScoringCost.WITHOUT_BASELINES);
        } catch (BadKeyFile e) {
            throw new IllegalStateException("no keys: " + e.getMessage(), e);
        }
    }

    private void open(DeskRules shipped, int count, int districts) {
        List<OpenCost.Cost> counted = counted(() -> new OpenCost(shipped, districts, count).measure());
        out.printf(
                Locale.ROOT,
                "%,d open incidents in %d districts, ms of one core: a signal that opens one %s, that joins one %s, late %s%n",
                count,
                districts,
                Spread.of(counted.stream().map(OpenCost.Cost::opening).toList()).in("%.3f"),
                Spread.of(counted.stream().map(OpenCost.Cost::more).toList()).in("%.3f"),
                Spread.of(counted.stream().map(OpenCost.Cost::late).toList()).in("%.0f"));
        out.printf(
                Locale.ROOT,
                "  bytes an incident: heap %s, state %s; read back in %s s%n",
                Spread.of(counted.stream().map(OpenCost.Cost::heap).toList()).in("%,.0f"),
                Spread.of(counted.stream().map(OpenCost.Cost::state).toList()).in("%,.0f"),
                Spread.of(counted.stream().map(OpenCost.Cost::restore).toList()).in("%.2f"));
    }

    private void overlays(OverlaysCost cost) {
        List<OverlaysCost.Rates> counted = counted(cost::measure);
        out.printf(
                Locale.ROOT,
                "a threshold in the statement %s events/s of one core, looked up/in the statement %s, %,d overlays/one %s%n",
                Spread.of(counted.stream().map(OverlaysCost.Rates::literal).toList())
                        .in("%,.0f"),
                Spread.of(counted.stream()
                                .map(rate -> rate.one() / rate.literal())
                                .toList())
                        .in("%.2f"),
                OverlaysCost.GRIDS,
                Spread.of(counted.stream().map(rate -> rate.many() / rate.one()).toList())
                        .in("%.2f"));
    }

    /** Of all rounds those after the first, in which the JVM warms up. */
    private <T> List<T> counted(Supplier<T> round) {
        return Stream.generate(round).limit(warming + rounds).skip(warming).toList();
    }

    private void late(RuleSet ruleSet) {
        List<LateCost.Cost> counted = new LateCost(ruleSet).measure(rounds);
        out.printf(
                "a late event, %d replayed, engines used %d times before: %s ms of one core%n",
                LateCost.REPLAYED,
                LateCost.WARMING,
                Spread.of(counted.stream().map(LateCost.Cost::late).toList()).in("%.3f"));
        out.printf(
                "each event of its area after it: %s ms more%n",
                Spread.of(counted.stream().map(LateCost.Cost::following).toList())
                        .in("%.4f"));
    }

    private void rebuild(RuleSet ruleSet) throws InterruptedException {
        RebuildCost cost = new RebuildCost(ruleSet, journal);
        List<RebuildCost.Cost> costs = new ArrayList<>();
        for (int round = 0; round < warming + rounds; round++) {
            costs.add(cost.measure());
        }
        List<RebuildCost.Cost> counted = costs.subList(warming, costs.size());
        out.printf(
                Locale.ROOT,
                "rebuilding from %,d events on 2 subtasks: %s s, of which %s s of a core%n",
                journal,
                Spread.of(counted.stream().map(RebuildCost.Cost::wall).toList()).in("%.2f"),
                Spread.of(counted.stream().map(RebuildCost.Cost::core).toList()).in("%.2f"));
    }

    private void manyRules(RulesCost cost, int count) {
        List<RulesCost.Rates> counted = counted(cost::measure);
        out.printf(
                Locale.ROOT,
                "%,d rules: Esper alone %s events/s of one core, engine/alone %s, runner/alone %s%n",
                count,
                Spread.of(counted.stream().map(RulesCost.Rates::raw).toList()).in("%,.0f"),
                Spread.of(counted.stream()
                                .map(rate -> rate.engine() / rate.raw())
                                .toList())
                        .in("%.2f"),
                Spread.of(counted.stream()
                                .map(rate -> rate.runner() / rate.raw())
                                .toList())
                        .in("%.2f"));
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
