package fengsui.benchmark.job;

import fengsui.benchmark.load.Load;
import fengsui.benchmark.load.Traffic;
import fengsui.cli.embed.EmbeddedFlink;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.embed.OwnBroker;
import fengsui.cli.embed.RunningJob;
import fengsui.cli.listen.TopicTail;
import fengsui.codec.Control;
import fengsui.job.JobSettings;
import fengsui.job.KafkaWarningJob;
import fengsui.job.SilenceClock;
import fengsui.rule.LoadedRules;
import fengsui.topics.Broker;
import fengsui.topics.ControlTopic;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.TopicWriter;
import fengsui.topics.Topics;
import java.time.Duration;
import java.util.function.Predicate;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The job as it runs live, over a broker and in a cluster of its own. Its time moves with events alone. */
public final class LiveBench implements AutoCloseable {

    public static final TopicNames TOPICS = TopicNames.standard();

    private static final String JOURNAL = "journal.rows";
    private static final long PATIENCE_NANOS = Duration.ofMinutes(5).toNanos();

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final EmbeddedKafka kafka;
    private final EmbeddedFlink flink;
    private final RunningJob job;
    private final TopicWriter writer;
    private final HealthFigures figures = new HealthFigures();
    private final TopicTail health;

    private LiveBench(EmbeddedKafka kafka, EmbeddedFlink flink, RunningJob job) {
        this.kafka = kafka;
        this.flink = flink;
        this.job = job;
        this.writer = TopicWriter.open(broker());
        this.health = TopicTail.start(broker(), TOPICS.health(), figures::take);
    }

    /** Returns once the job runs. */
    public static LiveBench start(LoadedRules rules, JobSettings settings, int parallelism)
            throws InterruptedException {
        EmbeddedKafka kafka = EmbeddedKafka.start();
        EmbeddedFlink flink = EmbeddedFlink.start(parallelism);
        Broker broker = OwnBroker.of(kafka);
        Topics.create(broker, TOPICS, TopicPlan.history(Load.PARTITIONS));
        new ControlTopic(broker, TOPICS).publish(new Control(rules.bundle(), "benchmark", 0));
        StreamExecutionEnvironment env = flink.environment();
        new KafkaWarningJob(broker, settings.withClock(SilenceClock.OFF))
                .build(env, rules, Boundedness.CONTINUOUS_UNBOUNDED);
        LiveBench bench = new LiveBench(kafka, flink, flink.submit(env, KafkaWarningJob.NAME));
        bench.await("signs of life", now -> now.speaking() >= parallelism);
        return bench;
    }

    public Broker broker() {
        return OwnBroker.of(kafka);
    }

    public RunningJob job() {
        return job;
    }

    public void write(Traffic.Item item) {
        writer.write(TopicWriter.Outgoing.of(TOPICS.input(item.kind()), null, item.json())
                .in(item.partition())
                .at(item.time()));
    }

    /** Waits until what was written is on its topics. */
    public void flush() {
        writer.flush();
    }

    /** Waits until the engines' clocks have reached {@code time}. */
    public void awaitClock(long time) throws InterruptedException {
        await("a clock of " + time, now -> now.clock() >= time);
    }

    /** Waits until the journal holds so many events. */
    public void awaitJournal(int events) throws InterruptedException {
        await("a journal of " + events, now -> now.ofRunners(JOURNAL) >= events);
    }

    /** Events that the journal holds. */
    public double journal() {
        return figures.ofRunners(JOURNAL);
    }

    private void await(String what, Predicate<HealthFigures> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!figures.await(wanted, LOOK_AGAIN)) {
            job.mustNotHaveFailed();
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("expected " + what + ", but the clock stands at " + figures.clock()
                        + " and the journal holds " + journal());
            }
        }
    }

    /** Takes away the worker with all tasks; another one stands by. */
    public void kill() {
        flink.loseWorker();
    }

    @Override
    public void close() throws InterruptedException {
        job.cancel();
        writer.close();
        health.close();
        flink.close();
        kafka.close();
    }
}
