package fengsui.benchmark.city;

import fengsui.benchmark.frame.BenchRun;
import fengsui.benchmark.frame.Comparison;
import fengsui.benchmark.job.JobRuns;
import fengsui.benchmark.job.JobVariant;
import fengsui.benchmark.job.Keys;
import fengsui.benchmark.load.BenchRules;
import fengsui.benchmark.load.Load;
import fengsui.benchmark.load.SeedCity;
import fengsui.benchmark.meter.CoreTime;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.embed.OwnBroker;
import fengsui.cli.listen.TopicTail;
import fengsui.codec.Control;
import fengsui.codec.privacy.KeyPlace;
import fengsui.job.JobEnds;
import fengsui.job.JobSettings;
import fengsui.job.KafkaStages;
import fengsui.job.Pace;
import fengsui.job.WarningTopology;
import fengsui.job.wire.Edition;
import fengsui.rule.LoadedRules;
import fengsui.topics.Broker;
import fengsui.topics.ControlTopic;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.Topics;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.connector.source.Boundedness;

/** How fast a day of the city that was asked for goes through the whole job, with the shipped rules, beside real time. */
public final class CityComparison implements Comparison {

    private static final String SPEED = "the city, beside real time";
    private static final double WANTED = 50;
    private static final int CORES = 4;
    /** Two and a half minutes of the city. */
    private static final int FEW = 100_000;

    private static final double MICROS = 1e6;
    private static final double DAY_SECONDS = 86_400;
    private static final TopicNames TOPICS = TopicNames.standard();

    @Override
    public String name() {
        return "city";
    }

    @Override
    public String title() {
        return "city: 39,000 sensors, 63,000 cameras and 5,000 calls a day";
    }

    /** Once: a day is long enough for what happens at its beginning not to matter. */
    @Override
    public void run(BenchRun run) throws Exception {
        int day = new SeedCity(1, BenchRun.SEED).day();
        int events = Math.min(day, run.sizes().eventsOr(FEW, day));
        LoadedRules rules = BenchRules.shipped(run.home());
        double hours = DAY_SECONDS / 3_600 * events / day;
        run.note(String.format(
                Locale.ROOT,
                "%,d of the %,d events of a day: %.2f simulated hours, made in the JVM, decoded, and worked with the"
                        + " shipped rules; one run, started cold, its deployment included.",
                events,
                day,
                hours));
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Broker broker = OwnBroker.of(kafka);
            Topics.create(broker, TOPICS, TopicPlan.history(Load.PARTITIONS));
            new ControlTopic(broker, TOPICS).publish(new Control(rules.bundle(), "benchmark", 0));
            CoreTime.Passing core = CoreTime.ofAllNew();
            double seconds = new JobRuns(CORES).seconds(job(broker, rules, Keys.in(run.scratch()), events));
            run.measured("time of cores", "µs of a core for each event", core.seconds() * MICROS / events);
            run.measured(SPEED, "× real time", hours * 3_600 / seconds);
            run.measured("events", "events/s", events / seconds);
            run.atLeast(SPEED, WANTED);
            mustHaveWarned(run, broker);
        }
    }

    private static JobVariant job(Broker broker, LoadedRules rules, KeyPlace keys, int events) {
        Pace pace = new Pace(Duration.ZERO, Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(5));
        JobSettings settings = JobSettings.standard().withKeys(keys).withPace(pace);
        JobEnds kafka = new KafkaStages(broker, settings, Boundedness.BOUNDED).ends();
        JobEnds ends = new JobEnds(new SeedCityInput(events, BenchRun.SEED), kafka.output());
        return new JobVariant(
                "city",
                env -> WarningTopology.build(env, Edition.first(rules.bundle()), rules.programs(), settings, ends));
    }

    private static void mustHaveWarned(BenchRun run, Broker broker) {
        AtomicLong warnings = new AtomicLong();
        TopicTail.readAll(broker, TOPICS.warnings(), record -> warnings.incrementAndGet());
        run.note(String.format(Locale.ROOT, "%,d warnings were written.", warnings.get()));
        if (warnings.get() == 0) {
            run.broken("no warning was written");
        }
    }
}
