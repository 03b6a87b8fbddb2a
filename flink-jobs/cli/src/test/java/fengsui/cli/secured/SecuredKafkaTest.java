package fengsui.cli.secured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.cli.Shell;
import fengsui.cli.console.ExitCode;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.rules.RulesDesk;
import fengsui.event.EventKind;
import fengsui.topics.Broker;
import fengsui.topics.ControlTopic;
import fengsui.topics.InputProgress;
import fengsui.topics.KafkaUnavailable;
import fengsui.topics.Rights;
import fengsui.topics.RightsGrant;
import fengsui.topics.Role;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicWriter;
import fengsui.topics.TopicWriter.Outgoing;
import fengsui.topics.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in, to what, and what the others are told. */
@Timeout(120)
class SecuredKafkaTest {

    private static final TopicNames TOPICS = TopicNames.standard();

    @TempDir
    private static Path folder;

    private static SecuredKafka kafka;

    @BeforeAll
    static void start() throws Exception {
        kafka = SecuredKafka.start(folder, TOPICS);
        Topics.create(kafka.as(Role.JOB), TOPICS, TopicPlan.live());
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    private static Runnable reading(Role role, String topic) throws IOException {
        Broker broker = kafka.as(role);
        return () -> TopicReader.fromBeginning(broker, topic).close();
    }

    private static Runnable writing(Role role, String topic) throws IOException {
        Broker broker = kafka.as(role);
        return () -> {
            try (TopicWriter writer = TopicWriter.open(broker)) {
                writer.writeNow(Outgoing.of(topic, "key", new byte[] {'{', '}'}));
            }
        };
    }

    @Test
    void whenTheJobLooksForSilence_thenItComesAsItself() throws Exception {
        try (InputProgress progress = InputProgress.of(kafka.as(Role.JOB), TOPICS.inputs(), TOPICS.jobGroup())) {
            assertThat(progress.ends()).isNotEmpty();
            assertThat(progress.allRead()).isIn(true, false);
        }
        Broker other = kafka.as(Role.ANALYST);
        try (InputProgress progress = InputProgress.of(other, TOPICS.inputs(), TOPICS.jobGroup())) {
            assertThatThrownBy(progress::allRead)
                    .hasMessageContaining("group " + TOPICS.jobGroup() + " at " + kafka.bootstrap() + ": user analyst");
        }
    }

    @Test
    void whenDispatchWouldWatchTheJobItself_thenItIsRefusedAtOnceAndNotLeftWaiting() throws Exception {
        for (List<String> way : List.of(List.<String>of(), List.of("--once"))) {
            List<String> line = new ArrayList<>(
                    List.of("watch", "--bootstrap=" + kafka.bootstrap(), "--kafka-config=" + kafka.file("dispatch")));
            line.addAll(way);
            assertThat(failing(line.toArray(String[]::new)))
                    .contains("topic fengsui.health at " + kafka.bootstrap() + ": user dispatch (");
        }
    }

    @Test
    void whenSomebodyElseMakesTopics_thenTheFirstThatIsRefusedIsNamed() throws Exception {
        Broker analyst = kafka.as(Role.ANALYST);
        assertThatThrownBy(() -> Topics.create(analyst, new TopicNames("other."), TopicPlan.live()))
                .isInstanceOf(KafkaUnavailable.class)
                .hasMessageContainingAll("user analyst (", "has no right to it, creating topic other.");
    }

    private static void assertRefused(Runnable work, Role role, String topic) {
        assertThatThrownBy(work::run)
                .isInstanceOf(KafkaUnavailable.class)
                .hasMessageContainingAll(
                        "topic " + topic + " at " + kafka.bootstrap(),
                        "user " + role.label() + " (",
                        "has no right to it",
                        "./fengsui access grant")
                .hasMessageNotContaining("\n");
    }

    @Test
    void whenDispatchComes_thenItReadsWarningsAndAnswersAndIsRefusedEverywhereElse() throws Exception {
        for (String topic : List.of(TOPICS.warnings(), TOPICS.warningsState())) {
            reading(Role.DISPATCH, topic).run();
            assertRefused(writing(Role.DISPATCH, topic), Role.DISPATCH, topic);
        }
        writing(Role.DISPATCH, TOPICS.feedback()).run();
        for (String topic : List.of(
                TOPICS.input(EventKind.SENSOR),
                TOPICS.input(EventKind.HOTLINE),
                TOPICS.control(),
                TOPICS.health(),
                TOPICS.signals(),
                TOPICS.rejects())) {
            assertRefused(reading(Role.DISPATCH, topic), Role.DISPATCH, topic);
            assertRefused(writing(Role.DISPATCH, topic), Role.DISPATCH, topic);
        }
        assertRefused(reading(Role.FEED, TOPICS.warnings()), Role.FEED, TOPICS.warnings());
        writing(Role.FEED, TOPICS.input(EventKind.VIDEO)).run();
    }

    /** What a command line that fails says. */
    private static String failing(String... line) {
        Shell shell = new Shell();
        assertThat(shell.run(line)).as(shell.err()).isEqualTo(ExitCode.USAGE);
        assertThat(shell.out() + shell.err()).doesNotContain("\tat ", "Exception", SecuredKafka.password(""));
        assertThat(shell.err().lines()).hasSize(1);
        return shell.err();
    }

    private static String history(Path config) {
        return failing("rules", "history", "--bootstrap=" + kafka.bootstrap(), "--kafka-config=" + config);
    }

    @Test
    void whenAPasswordOrAUserIsWrong_thenTheVerbSaysWhoWasRefusedAndWhereToMendIt() throws Exception {
        Path wrong = kafka.file("analyst", "an-Ocelot-41", kafka.trusted());
        assertThat(history(wrong))
                .startsWith("fengsui rules history: Kafka at " + kafka.bootstrap() + ": the login of user analyst ("
                        + wrong + ") was refused: check username and password")
                .doesNotContain("an-Ocelot-41");
        assertThat(history(kafka.file("nobody"))).contains("the login of user nobody (");
        Path plain = kafka.write(
                "plain.properties",
                "security.protocol=SASL_SSL",
                "sasl.mechanism=PLAIN",
                "sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username=\"a\""
                        + " password=\"an-Ocelot-41\";",
                "ssl.truststore.type=PEM",
                "ssl.truststore.location=" + kafka.trusted());
        assertThat(history(plain)).contains("no login in this way", "SCRAM-SHA-512", "check sasl.mechanism");
    }

    @Test
    void whenItsCertificateIsNotTrusted_thenTheVerbSaysWhichSettingNamesTheOnesThatAre() throws Exception {
        Path other = kafka.file(
                "analyst",
                SecuredKafka.password("analyst"),
                Certificates.make(folder, "other").certificate());
        assertThat(history(other))
                .contains("Kafka at " + kafka.bootstrap() + ": its TLS certificate is not trusted", other.toString());
    }

    @Test
    void whenNobodyLogsInAtAPortOfTls_thenItIsToldToSpeakTls() {
        Broker hasty = Broker.at(kafka.bootstrap()).withPatience(Duration.ofSeconds(3));
        assertThatThrownBy(hasty::check)
                .isInstanceOf(KafkaUnavailable.class)
                .hasMessage("Kafka at " + kafka.bootstrap() + " speaks TLS alone, and was asked in PLAINTEXT: set"
                        + " security.protocol=SASL_SSL (or SSL) in --kafka-config FILE or FENGSUI_KAFKA_CONFIG");
    }

    @Test
    void whenTlsIsSpokenAtAPortOfNone_thenThatIsTold() throws Exception {
        try (EmbeddedKafka bare = EmbeddedKafka.start()) {
            Broker hasty = new Broker(
                    bare.bootstrap(), Duration.ofSeconds(3), kafka.as(Role.JOB).access());
            assertThatThrownBy(hasty::check)
                    .isInstanceOf(KafkaUnavailable.class)
                    .hasMessageStartingWith("Kafka at " + bare.bootstrap() + " does not speak TLS there, and ");
            assertThat(failing(
                            "access", "grant", "--role=job", "--principal=User:x", "--bootstrap=" + bare.bootstrap()))
                    .contains("it has no rights to give", "authorizer.class.name");
        }
    }

    @Test
    void whenTheJobLacksRights_thenItSaysWhichBeforeAnythingIsMade() throws Exception {
        String[] line = {
            "run",
            "--bootstrap=" + kafka.bootstrap(),
            "--kafka-config=" + kafka.file(SecuredKafka.STRANGER),
            "--rules=../../rules",
            "--delivery=exactly-once",
            "--for=1s"
        };
        String who = "found user stranger (" + kafka.file(SecuredKafka.STRANGER) + ") without the rights to ";
        assertThat(failing(line))
                .contains(
                        "fengsui run: Kafka at " + kafka.bootstrap() + ": " + who,
                        "describe configs, read (topic fengsui.sensor, topic fengsui.video",
                        "describe configs, read, write (topic fengsui.control, topic fengsui.warnings,",
                        "describe configs, write (topic fengsui.health)",
                        "read (group fengsui.warning-job)",
                        "write (transactional id fengsui.warnings*, transactional id",
                        "describe configs (cluster)",
                        "./fengsui access grant --role job --principal User:stranger --prefix \"fengsui.\" --bootstrap "
                                + kafka.bootstrap());

        // One topic may be read, and is still to be written.
        new RightsGrant(kafka.as(SecuredKafka.ADMIN))
                .give(
                        "User:stranger",
                        Rights.of(Role.WATCH, TOPICS).stream()
                                .filter(right -> right.name().equals(TOPICS.signals()))
                                .toList());
        assertThat(failing(line)).contains("describe configs, write (topic fengsui.signals, topic fengsui.health)");
    }

    @Test
    void whenRightsAreGivenTwice_thenTheSecondTimeChangesNothing() throws Exception {
        List<String> line = List.of(
                "access",
                "grant",
                "--role=dispatch",
                "--principal=User:centre",
                "--prefix=city-b.",
                "--bootstrap=" + kafka.bootstrap(),
                "--kafka-config=" + kafka.file(SecuredKafka.ADMIN));
        Shell first = new Shell();
        assertThat(first.run(line.toArray(String[]::new))).as(first.err()).isEqualTo(ExitCode.FINE);
        assertThat(first.out())
                .contains(
                        "User:centre may now read: topic city-b.warnings",
                        "User:centre may now write: topic city-b.feedback",
                        "5 of 5 were missing");
        Shell second = new Shell();
        assertThat(second.run(line.toArray(String[]::new))).isEqualTo(ExitCode.FINE);
        assertThat(second.out()).isEqualTo("User:centre has the rights of dispatch: 0 of 5 were missing\n");

        List<String> analyst = new ArrayList<>(line);
        analyst.set(analyst.size() - 1, "--kafka-config=" + kafka.file("analyst"));
        assertThat(failing(analyst.toArray(String[]::new)))
                .contains("cluster at " + kafka.bootstrap() + ": user analyst (");
    }

    @Test
    void whenTheAnalystPublishes_thenRulesAreThereAndInputsStayClosed() throws Exception {
        Shell shell = new Shell();
        Path rules = RulesDesk.in(folder.resolve("rules"), kafka.bootstrap()).folder();
        shell.run(
                "rules",
                "publish",
                "--rules=" + rules,
                "--author=desk",
                "--wait=1s",
                "--yes",
                "--bootstrap=" + kafka.bootstrap(),
                "--kafka-config=" + kafka.file("analyst"));
        assertThat(new ControlTopic(kafka.as(Role.ANALYST), TOPICS).newest())
                .as(shell.err())
                .isPresent();
        for (String input : TOPICS.inputs()) {
            reading(Role.ANALYST, input).run();
            assertRefused(writing(Role.ANALYST, input), Role.ANALYST, input);
        }
        assertRefused(writing(Role.ANALYST, TOPICS.feedback()), Role.ANALYST, TOPICS.feedback());
    }
}
