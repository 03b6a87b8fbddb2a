package fengsui.cli.backtest;

import fengsui.cli.console.Console;
import fengsui.cli.console.CtrlC;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.Progress;
import fengsui.cli.embed.EmbeddedFlink;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.embed.OwnBroker;
import fengsui.cli.embed.RunningJob;
import fengsui.cli.history.History;
import fengsui.cli.history.HistoryOrder;
import fengsui.cli.history.HistorySource;
import fengsui.cli.history.HistoryWriter;
import fengsui.cli.listen.HealthBook;
import fengsui.cli.listen.Ledgers;
import fengsui.cli.listen.TopicTail;
import fengsui.cli.screen.LedgerPage;
import fengsui.codec.Control;
import fengsui.codec.RuleBundle;
import fengsui.codec.WarningContext;
import fengsui.job.JobSettings;
import fengsui.job.KafkaWarningJob;
import fengsui.job.Pace;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleSetLoader;
import fengsui.topics.Broker;
import fengsui.topics.ControlTopic;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** One set of rules over one history, through a broker and a cluster in this process. */
final class Backtest {

    /**
     * What came of it.
     *
     * @param exit {@link ExitCode#FINE} where it went to its end and every record is accounted for
     */
    record Came(int exit, BacktestOutcome outcome, LedgerPage ledger) {}

    /** Fixed, so that every record has the same position on every run. */
    private static final int PARTITIONS = 4;

    /** Where order matters: of two partitions or subtasks one is faster, and what is late would depend on which. */
    private static final int ONE = 1;

    /** Where it is zero, time moves with each record, and what stands behind a later one in the file is late. */
    private static final String WATERMARK_INTERVAL = "pipeline.auto-watermark-interval";

    private static final TopicNames TOPICS = TopicNames.standard().withUntold(true);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final Pace PACE =
            new Pace(Duration.ZERO, Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofMillis(500));

    private final Console console;
    private final LoadedRules rules;
    private final HistoryOrder order;

    Backtest(Console console, RuleBundle rules, HistoryOrder order) {
        this.console = console;
        this.rules = RuleSetLoader.load(rules);
        this.order = order;
    }

    /** Empty where it was interrupted. */
    Optional<Came> run(HistorySource source, int parallelism) throws IOException, InterruptedException {
        rules.shortcomings().forEach(this::say);
        try (CtrlC ctrlC = CtrlC.listen()) {
            History history = source.read(rules.ruleSet().feeds(), this::say);
            try (EmbeddedKafka kafka = EmbeddedKafka.start();
                    EmbeddedFlink flink = EmbeddedFlink.start(kept() ? ONE : parallelism)) {
                Broker broker = OwnBroker.of(kafka);
                fill(broker, history);
                return work(broker, flink, history, ctrlC);
            }
        }
    }

    private void fill(Broker broker, History history) {
        Topics.create(broker, TOPICS, TopicPlan.history(partitions()));
        new ControlTopic(broker, TOPICS).publish(new Control(rules.bundle(), "backtest", 0));
        try (Progress progress =
                new Progress(console.err(), "into Kafka", history.lines().size())) {
            new HistoryWriter(broker, TOPICS, partitions()).write(history, progress);
        }
    }

    private Optional<Came> work(Broker broker, EmbeddedFlink flink, History history, CtrlC ctrlC)
            throws IOException, InterruptedException {
        HealthBook health = new HealthBook();
        try (TopicTail tail = TopicTail.start(broker, TOPICS.health(), health::take)) {
            StreamExecutionEnvironment env = flink.environment();
            new KafkaWarningJob(broker, settings()).build(env, rules, Boundedness.BOUNDED);
            follow(flink.submit(env, KafkaWarningJob.NAME), history, health, ctrlC);
        }
        if (ctrlC.pressed()) {
            return Optional.empty();
        }
        LedgerPage ledger = Ledgers.page(broker, TOPICS, health);
        BacktestOutcome outcome = BacktestOutcome.read(broker, TOPICS, rules.ruleSet(), history);
        return Optional.of(new Came(ledger.balanced() ? ExitCode.FINE : ExitCode.INTERNAL, outcome, ledger));
    }

    private int partitions() {
        return kept() ? ONE : PARTITIONS;
    }

    private boolean kept() {
        return order == HistoryOrder.AS_IT_STANDS;
    }

    private JobSettings settings() {
        JobSettings settings = JobSettings.standard()
                .withTopics(TOPICS)
                .withIssuer(new WarningContext("fengsui-backtest", "Test"))
                .withPace(PACE);
        return kept() ? settings.withFlink(WATERMARK_INTERVAL, "0 ms") : settings;
    }

    private void follow(RunningJob job, History history, HealthBook health, CtrlC ctrlC) throws InterruptedException {
        try (Progress progress =
                new Progress(console.err(), "the job", history.lines().size())) {
            while (!ctrlC.pressed() && !job.await(LOOK_AGAIN)) {
                progress.reached(health.read());
            }
            progress.reached(health.read());
        }
        job.cancel();
    }

    private void say(String line) {
        console.err().println("fengsui backtest: " + line);
    }
}
