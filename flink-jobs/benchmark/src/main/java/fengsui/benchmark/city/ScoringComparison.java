package fengsui.benchmark.city;

import fengsui.benchmark.frame.BenchRun;
import fengsui.benchmark.frame.Comparison;
import fengsui.benchmark.frame.Step;
import fengsui.benchmark.job.Backend;
import fengsui.benchmark.job.JobRuns;
import fengsui.benchmark.job.JobVariant;
import fengsui.benchmark.job.Keys;
import fengsui.benchmark.job.RepeatedJob;
import fengsui.benchmark.load.BenchRules;
import fengsui.benchmark.load.Load;
import fengsui.benchmark.load.TrafficTopics;
import fengsui.benchmark.meter.CoreTime;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.embed.OwnBroker;
import fengsui.codec.RuleBundle;
import fengsui.job.JobSettings;
import fengsui.job.Pace;
import fengsui.rule.LoadedRules;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What scoring adds to the whole job, shipped rules and all, over the traffic of a city: the job as it is, without
 * baselines, and where no clue ever speaks. In the time that its threads, the compiler and the garbage collector use of
 * cores; not the broker's.
 */
public final class ScoringComparison implements Comparison {

    /** What all variants have in common. */
    private record Ground(BenchRun run, Broker broker, RuleBundle shipped, JobSettings settings, int events) {

        /** With the file of scores as {@code changed}. */
        Step step(String name, UnaryOperator<String> changed) {
            SortedMap<String, String> files = new TreeMap<>(shipped.files());
            files.computeIfPresent(FILE, (file, scoring) -> changed.apply(scoring));
            LoadedRules rules = BenchRules.sound(new RuleBundle(files));
            JobVariant job = new RepeatedJob(broker, settings, rules, name).on(Backend.HEAP);
            return new Step(name, () -> measure(name, job));
        }

        private void measure(String name, JobVariant job) throws InterruptedException {
            CoreTime.Passing core = CoreTime.ofAllNew();
            new JobRuns(run.sizes().subtasks()).seconds(job);
            run.measured(name, "µs of a core for each event", core.seconds() * MICROS / events);
        }
    }

    private static final String ALL = "scored";
    private static final String WITHOUT_BASELINES = "no-baselines";
    private static final String NONE = "unscored";
    /** With scoring it may take three tenths more. */
    private static final double WANTED = 1 / 1.3;

    private static final String FILE = "scoring.yaml";
    private static final int GRIDS = 5_000;
    /** In events a minute: of each grid as many as in the made-up city of the demo. */
    private static final int PACE = 24_000;

    /** As shipped, but that partitions are not kept abreast: a source that ends while another waits makes the connector fail. */
    private static final Pace PACES =
            new Pace(Duration.ZERO, Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(5));

    private static final double MICROS = 1e6;

    @Override
    public String name() {
        return "city";
    }

    @Override
    public String title() {
        return "city: what scoring adds";
    }

    @Override
    public void run(BenchRun run) throws Exception {
        RuleBundle shipped = BenchRules.shipped(run.home()).bundle();
        int events = run.sizes().eventsOr(20_000, 1_000_000);
        Load load = new Load(events, GRIDS, Duration.ofMillis(60_000L * events / PACE), BenchRun.SEED);
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Broker broker = OwnBroker.of(kafka);
            TrafficTopics.fill(broker, TopicNames.standard(), shipped, events, new CityTraffic(load));
            JobSettings settings =
                    JobSettings.standard().withKeys(Keys.in(run.scratch())).withPace(PACES);
            Ground ground = new Ground(run, broker, shipped, settings, events);
            run.rounds(List.of(
                    ground.step(ALL, UnaryOperator.identity()),
                    ground.step(WITHOUT_BASELINES, ScoringComparison::withoutAnomalies),
                    ground.step(NONE, scoring -> scoring.replace("subject: ", "subject: no-"))));
        }
        run.ratio("unscored/scored", NONE, ALL, WANTED);
        run.ratio("no-baselines/scored", WITHOUT_BASELINES, ALL, Double.NaN);
    }

    private static String withoutAnomalies(String scoring) {
        return scoring.lines().filter(line -> !line.contains("anomaly:")).collect(Collectors.joining("\n", "", "\n"));
    }
}
