package fengsui.benchmark.whole;

import fengsui.benchmark.five.FiveRules;
import fengsui.benchmark.frame.BenchRun;
import fengsui.benchmark.frame.Comparison;
import fengsui.benchmark.frame.Spread;
import fengsui.benchmark.frame.Step;
import fengsui.benchmark.job.Backend;
import fengsui.benchmark.job.JobRuns;
import fengsui.benchmark.job.JobVariant;
import fengsui.benchmark.job.Keys;
import fengsui.benchmark.job.RepeatedJob;
import fengsui.benchmark.job.SameHits;
import fengsui.benchmark.meter.Profiler;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.rule.LoadedRules;
import fengsui.topics.Broker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The whole job at full speed from filled topics, beside what this machine can do at most and beside Flink CEP. */
public final class WholeComparison implements Comparison {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String RATE = "records/s";

    private static final double HEAP_OF_PARSED = 0.25;
    private static final double ROCKSDB_OF_PARSED = 0.20;
    private static final double HEAP_OF_CEP = 1.5;
    private static final double ROCKSDB_OF_CEP = 5;
    private static final double HEAP_OF_BARE = 0.85;
    private static final double ROCKSDB_OF_BARE = 0.60;

    private static final int HUNDRED = 100;
    private static final int EXCHANGE = 859_000_000;
    private static final double HOUR = 3_600;

    /** @param records how many there are for it to read */
    private record Entrant(JobVariant job, int records) {

        String name() {
            return job.name();
        }
    }

    /** All that run, but for the ceilings. */
    private record Field(Entrant bare, Entrant heap, Entrant rocks, Entrant cepHeap, Entrant cepRocks) {

        static Field of(Contest all, Contest part) {
            RepeatedJob own = all.repeated();
            return new Field(
                    new Entrant(own.bare(), all.events()),
                    new Entrant(own.on(Backend.HEAP), all.events()),
                    new Entrant(own.on(Backend.ROCKSDB), all.events()),
                    new Entrant(all.cep().on(Backend.HEAP), all.events()),
                    new Entrant(part.cep().on(Backend.ROCKSDB), part.events()));
        }

        List<Entrant> all() {
            return List.of(bare, heap, rocks, cepHeap, cepRocks);
        }

        /** Of which it is told where the time goes. */
        List<Entrant> profiled(boolean quick) {
            return quick ? List.of(heap) : List.of(heap, rocks, cepHeap, cepRocks);
        }
    }

    @Override
    public String name() {
        return "throughput";
    }

    @Override
    public String title() {
        return "throughput: the whole job, its ceilings, and Flink CEP in its place";
    }

    @Override
    public void run(BenchRun run) throws Exception {
        LoadedRules rules = FiveRules.load(run.home());
        int events = run.sizes().eventsOr(20_000, 5_000_000);
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Broker broker = new Broker(kafka.bootstrap(), PATIENCE);
            Contest.Ground ground = new Contest.Ground(run, broker, rules, Keys.in(run.scratch()));
            Contest all = ground.prepare("all.", events);
            // On RocksDB, Flink CEP is slow enough to be measured over a part.
            Contest part = ground.prepare("part.", run.sizes().either(events, events / 5));
            sameHits(run, part);
            Field field = Field.of(all, part);
            measure(run, all, field);
            ratios(run, field);
            profile(run, field.profiled(run.sizes().quick()));
        }
    }

    private static JobRuns runs(BenchRun run) {
        return new JobRuns(run.sizes().subtasks());
    }

    private static void sameHits(BenchRun run, Contest part) throws InterruptedException {
        run.say("looking whether both find the same");
        runs(run).seconds(part.own().on(Backend.HEAP));
        runs(run).seconds(part.cep().on(Backend.HEAP));
        SameHits.compare(run, part.hits(), part.matches(), part.events());
    }

    private static void measure(BenchRun run, Contest all, Field field) throws Exception {
        List<Entrant> entrants = new ArrayList<>();
        all.ceilings().all().forEach(ceiling -> entrants.add(new Entrant(ceiling, all.events())));
        entrants.addAll(field.all());
        List<Double> ours = new ArrayList<>();
        run.rounds(entrants.stream()
                .map(one -> new Step(one.name(), () -> {
                    double rate = one.records() / runs(run).seconds(one.job());
                    run.measured(one.name(), RATE, rate);
                    if (one.equals(field.heap())) {
                        ours.add(rate);
                    }
                }))
                .toList());
        double usual =
                Spread.of(ours.subList(run.sizes().warming(), ours.size())).median();
        run.note(String.format(
                Locale.ROOT,
                "%,d records, as many as one city's exchange of data holds, would take the job on heap %.1f hours at this rate:"
                        + " extrapolated from %,d, not measured.",
                EXCHANGE,
                EXCHANGE / usual / HOUR,
                all.events()));
    }

    private static void ratios(BenchRun run, Field field) {
        String heap = field.heap().name();
        String rocks = field.rocks().name();
        against(run, heap, Ceilings.PARSED, HEAP_OF_PARSED);
        against(run, rocks, Ceilings.PARSED, ROCKSDB_OF_PARSED);
        against(run, heap, field.cepHeap().name(), HEAP_OF_CEP);
        against(run, rocks, field.cepRocks().name(), ROCKSDB_OF_CEP);
        against(run, heap, field.bare().name(), HEAP_OF_BARE);
        against(run, rocks, field.bare().name(), ROCKSDB_OF_BARE);
        List.of(Ceilings.BYTES, Ceilings.KEYED, Ceilings.DECODED)
                .forEach(ceiling -> against(run, heap, ceiling, Double.NaN));
    }

    private static void against(BenchRun run, String above, String below, double wanted) {
        run.ratio(above + " / " + below, above, below, wanted);
    }

    /** Once each, when all is warm; looking costs a little, so these runs are not timed. */
    private static void profile(BenchRun run, List<Entrant> jobs) throws Exception {
        Profiler profiler = new Profiler(run.scratch());
        for (Entrant one : jobs) {
            run.say("where the time goes: " + one.name());
            profiler.shares(() -> runs(run).seconds(one.job())).entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                    .forEach(stage -> run.measured(
                            one.name() + ": " + stage.getKey(),
                            "% of what was used of cores, " + one.name(),
                            stage.getValue() * HUNDRED));
        }
        run.note(
                "Shares of stages are samples of running Java code, taken by JFR every 10 ms, the broker's included. What the"
                        + " compiler and the collector used is the system's count of their threads. The rest is native code and the"
                        + " kernel; on a busy machine, where samples come too seldom, it seems to be more than it is.");
    }
}
