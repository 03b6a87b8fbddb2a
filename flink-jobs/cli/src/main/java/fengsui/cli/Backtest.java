package fengsui.cli;

import fengsui.cli.backtest.History;
import fengsui.cli.backtest.HistoryFile;
import fengsui.cli.backtest.HistoryOrder;
import fengsui.cli.backtest.IncidentLife;
import fengsui.cli.embed.EmbeddedFlink;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.embed.RunningJob;
import fengsui.cli.screen.LedgerPage;
import fengsui.codec.Control;
import fengsui.codec.RuleBundle;
import fengsui.codec.WarningContext;
import fengsui.codec.feed.Feeds;
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
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/** A back-test from beginning to end. */
final class Backtest {

    /** Where results go besides the screen. */
    record Results(
            @Nullable Path warnings,
            @Nullable Path incidents,
            @Nullable Path state,
            ZoneId zone) {}

    /**
     * How it ended.
     *
     * @param code for the shell
     * @param incidents in the order of their starts; empty where it was stopped
     */
    record Ended(int code, List<IncidentLife> incidents) {}

    /** Fixed, so that every record has the same position on every run. */
    private static final int PARTITIONS = 4;

    /** Where order matters: of two partitions or subtasks one is faster, and what is late would depend on which. */
    private static final int ONE = 1;

    /** Where it is zero, time moves with each record, and what stands behind a later one in the file is late. */
    private static final String WATERMARK_INTERVAL = "pipeline.auto-watermark-interval";

    private static final TopicNames TOPICS = TopicNames.standard();
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final Pace PACE =
            new Pace(Duration.ZERO, Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofMillis(500));

    private final Console console;
    private final RuleBundle rules;
    private final LoadedRules loaded;
    private final HistoryOrder order;
    private final Results results;

    Backtest(Console console, RuleBundle rules, HistoryOrder order, Results results) {
        this.console = console;
        this.rules = rules;
        this.loaded = RuleSetLoader.load(rules);
        this.order = order;
        this.results = results;
    }

    Ended run(List<HistoryFile> files, int parallelism) throws IOException, InterruptedException {
        Feeds feeds = loaded.ruleSet().feeds();
        HistoryFiles.mustBeKnown(files, feeds);
        loaded.shortcomings().forEach(this::say);
        try (CtrlC ctrlC = CtrlC.listen()) {
            History history = History.read(feeds, files, order, file -> say("reading " + file.path()));
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
        new ControlTopic(broker, TOPICS).publish(new Control(rules, "backtest", 0));
        try (Progress progress =
                new Progress(console.err(), "into Kafka", history.lines().size())) {
            new HistoryWriter(broker, TOPICS, partitions()).write(history, progress);
        }
    }

    private Ended work(Broker broker, EmbeddedFlink flink, History history, CtrlC ctrlC)
            throws IOException, InterruptedException {
        HealthBook health = new HealthBook();
        try (TopicTail tail = TopicTail.start(broker, TOPICS.health(), health::take)) {
            StreamExecutionEnvironment env = flink.environment();
            new KafkaWarningJob(broker.bootstrap(), settings()).build(env, rules, Boundedness.BOUNDED);
            follow(flink.submit(env, KafkaWarningJob.NAME), history, health, ctrlC);
        }
        if (ctrlC.pressed()) {
            return new Ended(ExitCode.INTERRUPTED, List.of());
        }
        List<IncidentLife> incidents =
                new BacktestReport(console, broker, TOPICS).of(loaded.ruleSet(), history, results);
        LedgerPage ledger = Ledgers.page(broker, TOPICS, health);
        ledger.lines().forEach(console.out()::println);
        return new Ended(ledger.balanced() ? ExitCode.FINE : ExitCode.INTERNAL, incidents);
    }

    private int partitions() {
        return kept() ? ONE : PARTITIONS;
    }

    private boolean kept() {
        return order == HistoryOrder.AS_IT_STANDS;
    }

    private JobSettings settings() {
        JobSettings settings = JobSettings.standard()
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
