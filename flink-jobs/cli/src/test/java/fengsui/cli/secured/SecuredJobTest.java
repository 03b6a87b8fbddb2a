package fengsui.cli.secured;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.Shell;
import fengsui.cli.console.ExitCode;
import fengsui.cli.leak.LeakSearch;
import fengsui.cli.leak.LogTap;
import fengsui.cli.live.LiveJob;
import fengsui.cli.rules.RulesDesk;
import fengsui.codec.WarningView;
import fengsui.job.Guarantee;
import fengsui.job.JobSettings;
import fengsui.job.KafkaWarningJob;
import fengsui.job.SettingsFile;
import fengsui.rule.RuleFiles;
import fengsui.rule.RuleSetLoader;
import fengsui.testkit.Crowd;
import fengsui.topics.Broker;
import fengsui.topics.Role;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicOffsets;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole job, exactly-once, where everybody comes as who they are: it warns, and no password is in what it leaves. */
@Timeout(180)
class SecuredJobTest {

    private static final TopicNames TOPICS = LiveJob.TOPICS;
    private static final Instant EIGHT = Instant.parse("2026-06-01T08:00:00Z");

    /** Everything that can be read, besides topics. */
    private static final List<String> OUTLETS = List.of("log", "savepoint", "job graph", "plan", "settings", "screen");

    private final LeakSearch search = new LeakSearch(new Crowd(new Random(8)));

    @TempDir
    private Path folder;

    @Test
    void whenEverybodyComesAsThemselves_thenTheJobWarnsAndNoPasswordIsInAnythingItLeaves() throws Exception {
        Files.createDirectories(folder.resolve("access"));
        try (LogTap log = LogTap.open();
                SecuredKafka kafka = SecuredKafka.start(folder.resolve("access"), TOPICS)) {
            for (Role role : Role.values()) {
                search.addSecret(SecuredKafka.password(role.label()));
            }
            JobSettings settings = settings(kafka);
            Path savepoint = warnsAndHearsAnswers(kafka, settings);
            search.lookBelow("savepoint", savepoint);
            goesOn(
                    kafka,
                    settings.withFlink(
                            "execution.state-recovery.path", savepoint.toUri().toString()));
            runs(kafka);
            describe(kafka.as(Role.JOB), settings);
            topics(kafka.as(Role.ANALYST));
            // Clients say how they were set when they are made: there was something to look into.
            assertThat(log.text()).contains("sasl.jaas.config = [hidden]", "security.protocol = SASL_SSL");
            search.look("log", log.text());
        }
        assertThat(OUTLETS.stream().filter(outlet -> search.searched().getOrDefault(outlet, 0L) == 0))
                .as("outlets where nothing came out, of %s", search.searched())
                .isEmpty();
        search.assertNothingFound();
    }

    /** As an operator writes it. */
    private JobSettings settings(SecuredKafka kafka) throws IOException {
        Path file = Files.writeString(
                folder.resolve("job.yaml"), "fengsui.kafka-config: " + kafka.file(Role.JOB.label()) + "\n");
        return SettingsFile.read(file, LiveJob.settings(Guarantee.EXACTLY_ONCE))
                .withFlink(
                        "execution.checkpointing.dir",
                        folder.resolve("checkpoints").toUri().toString())
                .withFlink("execution.checkpointing.snapshot-compression", "false");
    }

    private Path warnsAndHearsAnswers(SecuredKafka kafka, JobSettings settings) throws Exception {
        Broker job = Broker.at(kafka.bootstrap(), settings.access().open());
        try (LiveJob live = LiveJob.start(job, settings)) {
            LiveJob.write(kafka.as(Role.FEED), LiveJob.leak("g1", EIGHT));
            LiveJob.write(kafka.as(Role.FEED), List.of(LiveJob.reading("g9", 0, EIGHT.plusSeconds(10))));
            WarningView warning = live.warnings(kafka.as(Role.DISPATCH), 1).get(0);
            said(
                    "answer",
                    warning.incidentId(),
                    "accepted",
                    "--by=dispatch-119",
                    "--case=C-7",
                    "--bootstrap=" + kafka.bootstrap(),
                    "--kafka-config=" + kafka.file(Role.DISPATCH.label()));
            // The answer is heard, and shows in the next record.
            live.warnings(kafka.as(Role.WATCH), 2);
            assertThat(said(
                            "watch",
                            "--once",
                            "--no-color",
                            "--bootstrap=" + kafka.bootstrap(),
                            "--kafka-config=" + kafka.file(Role.WATCH.label())))
                    .contains("g1");
            // Its ledger holds what the job has read against how much there is.
            assertThat(TopicOffsets.read(kafka.as(Role.WATCH), LiveJob.TOPICS.inputs())
                            .size())
                    .isEqualTo(4);
            return Path.of(URI.create(live.job().savepoint(folder)));
        }
    }

    /** What a run before it left open is found and closed, and it warns again. */
    private static void goesOn(SecuredKafka kafka, JobSettings settings) throws Exception {
        try (LiveJob live = LiveJob.start(kafka.as(Role.JOB), settings)) {
            LiveJob.write(kafka.as(Role.FEED), LiveJob.leak("g2", EIGHT.plusSeconds(60)));
            LiveJob.write(kafka.as(Role.FEED), List.of(LiveJob.reading("g9", 0, EIGHT.plusSeconds(90))));
            live.warnings(kafka.as(Role.DISPATCH), 3);
        }
    }

    private void runs(SecuredKafka kafka) throws IOException {
        Path rules = RulesDesk.in(folder.resolve("rules"), kafka.bootstrap()).folder();
        String said = said(
                "run",
                "--bootstrap=" + kafka.bootstrap(),
                "--config=" + folder.resolve("job.yaml"),
                "--rules=" + rules,
                "--delivery=exactly-once",
                "--for=1s");
        assertThat(said).contains("running; warnings go to fengsui.warnings");
    }

    private String said(String... line) {
        Shell shell = new Shell();
        int code = shell.run(line);
        String said = shell.out() + shell.err();
        search.look("screen", said);
        assertThat(code).as(said).isEqualTo(ExitCode.FINE);
        return said;
    }

    /** What Flink is given, and shows of it. */
    private void describe(Broker job, JobSettings settings) throws Exception {
        StreamExecutionEnvironment env = new StreamExecutionEnvironment();
        new KafkaWarningJob(job, settings)
                .build(
                        env,
                        RuleSetLoader.load(RuleFiles.read(folder.resolve("rules"))),
                        Boundedness.CONTINUOUS_UNBOUNDED);
        StreamGraph streams = env.getStreamGraph();
        search.look("plan", streams.getStreamingPlanAsJSON());
        JobGraph graph = streams.getJobGraph();
        byte[] serialized = InstantiationUtil.serializeObject(graph);
        // It holds where to look.
        assertThat(new String(serialized, StandardCharsets.ISO_8859_1)).contains(":sasl.jaas.config}");
        search.look("job graph", serialized);
        search.look("settings", settings + " " + job + " " + streams.getExecutionConfig());
    }

    private void topics(Broker analyst) {
        for (String topic : Stream.of(TOPICS.warnings(), TOPICS.control(), TOPICS.health(), TOPICS.rejects())
                .toList()) {
            try (TopicReader reader = TopicReader.fromBeginning(analyst, topic)) {
                for (TopicRecord record : reader.upToNow()) {
                    byte[] value = record.value();
                    search.look("topic " + topic, record.headers() + " " + record.key());
                    search.look("topic " + topic, value == null ? new byte[0] : value);
                }
            }
        }
    }
}
