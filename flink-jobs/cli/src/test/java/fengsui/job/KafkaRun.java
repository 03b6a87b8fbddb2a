package fengsui.job;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.live.HealthLog;
import fengsui.codec.CanonicalEventJson;
import fengsui.codec.Control;
import fengsui.codec.Health;
import fengsui.codec.RuleBundle;
import fengsui.event.EventKind;
import fengsui.event.SafetyEvent;
import fengsui.job.testkit.CompiledJob;
import fengsui.job.testkit.FailingInput;
import fengsui.job.testkit.Fuse;
import fengsui.job.testkit.LedgerBalance;
import fengsui.job.wire.Edition;
import fengsui.topics.Broker;
import fengsui.topics.ControlTopic;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import fengsui.topics.TopicWriter;
import fengsui.topics.TopicWriter.Outgoing;
import fengsui.topics.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A live job between topics of its own, which fails now and then, and what goes in and comes out of it. */
final class KafkaRun implements AutoCloseable {

    private static final int SUBTASKS = 2;
    /** At least as many as subtasks: one that reads nothing would hold time back. */
    private static final int PARTITIONS = 2;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(50);

    private final Broker broker;
    private final JobSettings settings;
    private final Fuse fuse;
    private final Map<EventKind, Integer> written = new EnumMap<>(EventKind.class);
    private final HealthLog health;
    private int sent;

    private KafkaRun(Broker broker, JobSettings settings, Fuse fuse) {
        this.broker = broker;
        this.settings = settings;
        this.fuse = fuse;
        this.health = HealthLog.of(broker, settings.topics().health());
    }

    /** Between topics that start with {@code prefix}. */
    static KafkaRun between(Broker broker, JobSettings settings, Fuse fuse) {
        Topics.create(broker, settings.topics(), TopicPlan.history(PARTITIONS));
        return new KafkaRun(broker, settings, fuse);
    }

    /** Starts with {@code first}; {@code second} is published at once, and known to all subtasks on return. */
    JobClient start(RuleBundle first, Control second) throws Exception {
        ControlTopic control = new ControlTopic(broker, settings.topics());
        long number = control.publish(new Control(first, "test", 0));
        control.publish(second);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(SUBTASKS);
        KafkaInput input = new KafkaInput(broker, Boundedness.CONTINUOUS_UNBOUNDED);
        JobEnds ends = new JobEnds(new FailingInput(input, fuse), new KafkaOutput(broker, settings));
        CompiledJob.build(env, Edition.first(number, first), settings, ends);
        JobClient job = env.executeAsync("test");
        await(
                "the second rule set is known",
                () -> health.all().stream().anyMatch(one -> one.subject().equals("control")));
        // With the checkpoint that follows, it is known to all for good.
        awaitCheckpoint();
        return job;
    }

    /** One that began only now. */
    private void awaitCheckpoint() {
        int before = fuse.checkpoints();
        await("a checkpoint is complete in all subtasks", () -> fuse.checkpoints() >= before + 2 * SUBTASKS);
    }

    /** In the order in which they arrive, to the partitions of each topic in turn, some at a time: when rules have those before. */
    void write(List<SafetyEvent> arriving, int at) throws InterruptedException {
        try (TopicWriter writer = TopicWriter.open(broker)) {
            for (int from = 0; from < arriving.size(); from += at) {
                int to = Math.min(from + at, arriving.size());
                sent += to - from;
                arriving.subList(from, to).forEach(event -> writer.write(outgoing(event)));
                writer.flush();
                int all = sent;
                await(all + " records are accounted for", () -> LedgerBalance.isBalanced(health.all(), all));
            }
        }
        // One that begins when all is read finds no task that is still to start, and none that has yet to fail.
        awaitCheckpoint();
    }

    /** Writes what dispatch answers, and waits for nothing: {@link #write} does. */
    void answer(List<byte[]> records) {
        try (TopicWriter writer = TopicWriter.open(broker)) {
            records.forEach(record -> writer.write(Outgoing.of(settings.topics().feedback(), "incident", record)));
            writer.flush();
        }
        sent += records.size();
    }

    private Outgoing outgoing(SafetyEvent event) {
        int partition = written.merge(event.kind(), 1, Integer::sum) % PARTITIONS;
        return Outgoing.of(settings.topics().input(event.kind()), event.sourceId(), CanonicalEventJson.write(event))
                .in(partition)
                .at(event.eventTime());
    }

    /** As if the inputs had ended: time runs on to its end, and everything is written and committed. */
    void drain(JobClient job, Path folder) throws Exception {
        job.stopWithSavepoint(true, folder.toUri().toString(), SavepointFormatType.CANONICAL)
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        job.getJobExecutionResult().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        await("all health is read", health::caughtUp);
    }

    List<Health> health() {
        return health.all();
    }

    /** All committed records of {@code topic}, which nobody writes any more. */
    List<TopicRecord> records(String topic) {
        List<TopicRecord> records = new ArrayList<>();
        try (TopicReader all = TopicReader.fromBeginning(broker, topic)) {
            while (!all.caughtUp()) {
                records.addAll(all.poll(POLL));
            }
        }
        return records;
    }

    private void await(String what, BooleanSupplier reached) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("when %s", what).isLessThan(deadline);
            health.more();
        }
    }

    TopicNames topics() {
        return settings.topics();
    }

    @Override
    public void close() {
        health.close();
    }
}
