package fengsui.benchmark.latency;

import fengsui.benchmark.job.Paces;
import fengsui.cli.embed.EmbeddedFlink;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.embed.RunningJob;
import fengsui.codec.privacy.KeyPlace;
import fengsui.job.Guarantee;
import fengsui.job.JobEnds;
import fengsui.job.JobSettings;
import fengsui.job.KafkaStages;
import fengsui.job.WarningTopology;
import fengsui.job.wire.Edition;
import fengsui.rule.LoadedRules;
import fengsui.topics.Broker;
import fengsui.topics.TopicPlan;
import fengsui.topics.TopicReader;
import fengsui.topics.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The whole job as it runs day and night, with a city that writes at an even pace, and one who waits for warnings. */
final class LatencyRun {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PATIENCE_AT_END = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(200);

    private final LoadedRules rules;
    private final Path folder;
    private final JobSettings settings;

    /** @param folder an empty one */
    LatencyRun(LoadedRules rules, KeyPlace keys, Path folder, Guarantee guarantee) {
        this.rules = rules;
        this.folder = folder;
        JobSettings standard = JobSettings.standard();
        this.settings = standard.withPace(Paces.live(Paces.CHECKPOINTS))
                .withKeys(keys)
                .withDelivery(standard.delivery().withGuarantee(guarantee));
    }

    /**
     * How much there is to do, and with how many subtasks.
     *
     * @param settle before anything counts, from the first event on: the JVM warms up
     * @param counted what counts
     */
    record Plan(int rate, int subtasks, Duration settle, Duration counted) {

        /** After what counts: time has to go on for the last of it to be told. */
        private static final Duration AFTERWARDS = Duration.ofSeconds(3);

        Duration whole() {
            return settle.plus(counted).plus(AFTERWARDS);
        }

        int events() {
            return (int) (rate * whole().toSeconds());
        }
    }

    /**
     * What came of it.
     *
     * @param behind by how much the last event was written after its time, in milliseconds: the pace was not kept
     */
    record Found(List<Delay> delays, long behind) {}

    Found measure(Plan plan) throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Broker broker = new Broker(kafka.bootstrap(), PATIENCE);
            Topics.create(broker, settings.topics(), TopicPlan.live());
            try (WarningsEar ear = WarningsEar.open(broker, settings.topics().warnings())) {
                LiveCity city = lived(plan, broker, ear);
                Passings passings = Passings.read(folder);
                List<Delay> delays = ear.end().stream()
                        .filter(told -> city.counts(told.due()))
                        .flatMap(told -> Delay.of(told, passings, Paces.BOUND.toMillis()).stream())
                        .toList();
                return new Found(delays, city.behind());
            }
        }
    }

    /** Ends with the job: what it has seen of time is on disk then. */
    private LiveCity lived(Plan plan, Broker broker, WarningsEar ear) throws InterruptedException {
        try (EmbeddedFlink flink = EmbeddedFlink.start(plan.subtasks())) {
            RunningJob job = flink.submit(job(flink, broker), "latency");
            awaitRunning(broker);
            LiveCity city = LiveCity.from(System.currentTimeMillis(), plan);
            city.write(broker, settings.topics());
            ear.awaitOneAfter(city.countedUntil(), PATIENCE_AT_END);
            job.mustNotHaveFailed();
            job.cancel();
            return city;
        }
    }

    /** A job that runs says so every few seconds. */
    private void awaitRunning(Broker broker) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (TopicReader health =
                TopicReader.fromBeginning(broker, settings.topics().health())) {
            while (health.poll(POLL).isEmpty()) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("the job has not said anything of itself after " + PATIENCE);
                }
            }
        }
    }

    private StreamExecutionEnvironment job(EmbeddedFlink flink, Broker broker) {
        StreamExecutionEnvironment env = flink.environment();
        JobEnds ends = new KafkaStages(broker, settings, Boundedness.CONTINUOUS_UNBOUNDED).ends();
        JobEnds probed = new JobEnds(new ProbedInput(ends.input(), folder), ends.output());
        WarningTopology.build(env, Edition.first(rules.bundle()), rules.programs(), settings, probed);
        return env;
    }
}
