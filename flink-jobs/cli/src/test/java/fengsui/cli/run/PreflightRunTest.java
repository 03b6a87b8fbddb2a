package fengsui.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.Shell;
import fengsui.cli.console.ExitCode;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.event.EventKind;
import fengsui.topics.Broker;
import fengsui.topics.ControlTopic;
import fengsui.topics.TopicNames;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code ./fengsui run} against a broker that is not as the job needs it. */
@Timeout(300)
class PreflightRunTest {

    private static final TopicNames TOPICS = TopicNames.standard();

    @Test
    void whenTheBrokerIsNotFit_thenRunSaysAllThatIsWrongAndStartsNothing() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.startWith(Map.of("transaction.max.timeout.ms", "60000"))) {
            make(
                    kafka,
                    new NewTopic(TOPICS.warnings(), Optional.of(2), Optional.empty()),
                    new NewTopic(TOPICS.signals(), Optional.of(1), Optional.empty())
                            .configs(Map.of("min.insync.replicas", "2", "message.timestamp.type", "LogAppendTime")),
                    new NewTopic(TOPICS.input(EventKind.SENSOR), Optional.of(1), Optional.empty())
                            .configs(Map.of("retention.ms", "1000")));
            StringWriter out = new StringWriter();

            int code = Shell.enter(
                    new PrintWriter(out, true),
                    new PrintWriter(out, true),
                    "run",
                    "--bootstrap=" + kafka.bootstrap(),
                    "--rules=../../rules",
                    "--delivery=exactly-once",
                    "--for=1s");

            assertThat(code).isEqualTo(ExitCode.USAGE);
            assertThat(out.toString())
                    .contains(
                            "transaction.max.timeout.ms: found 60000, expected at least",
                            "topic fengsui.warnings, partitions: found 2, expected 1",
                            "topic fengsui.signals, replicas: found 1",
                            "warning: topic fengsui.sensor, retention.ms: found 1000",
                            "warning: topic fengsui.warnings, retention.ms: found 604800000")
                    .doesNotContain("running;", "\tat ");
            assertThat(new ControlTopic(Broker.at(kafka.bootstrap()), TOPICS).newest())
                    .isEmpty();
        }
    }

    private static void make(EmbeddedKafka kafka, NewTopic... topics) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
            admin.createTopics(List.of(topics)).all().get();
        }
    }
}
