package fengsui.cli.secured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.cli.Shell;
import fengsui.cli.console.ExitCode;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.topics.AccessPlace;
import fengsui.topics.Broker;
import fengsui.topics.KafkaUnavailable;
import fengsui.topics.Rights;
import fengsui.topics.RightsGrant;
import fengsui.topics.Role;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.TopicWriter;
import fengsui.topics.TopicWriter.Outgoing;
import fengsui.topics.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A Kafka to which everybody comes with a certificate, and which knows them by it. */
@Timeout(120)
class ClientCertificateTest {

    private static final TopicNames TOPICS = TopicNames.standard();

    @TempDir
    private static Path folder;

    private static Certificates server;
    private static Certificates analyst;
    private static EmbeddedKafka kafka;

    @BeforeAll
    static void start() throws Exception {
        server = Certificates.make(folder, "broker");
        analyst = Certificates.make(folder, "analyst");
        Path known = Files.writeString(
                folder.resolve("known.pem"),
                Files.readString(server.certificate()) + Files.readString(analyst.certificate()));
        kafka = EmbeddedKafka.startWith(
                Map.ofEntries(
                        Map.entry("listener.security.protocol.map", "PLAINTEXT:SSL,CONTROLLER:PLAINTEXT"),
                        Map.entry("ssl.client.auth", "required"),
                        Map.entry("ssl.keystore.location", server.store().toString()),
                        Map.entry("ssl.keystore.password", Certificates.PASSWORD),
                        Map.entry("ssl.truststore.type", "PEM"),
                        Map.entry("ssl.truststore.location", known.toString()),
                        Map.entry("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer"),
                        Map.entry("super.users", "User:ANONYMOUS;User:CN=broker")),
                List.of());
        Broker admin = new Broker(
                kafka.bootstrap(),
                Duration.ofMinutes(1),
                new AccessPlace(file("admin", server).toString()).open());
        Topics.create(admin, TOPICS, TopicPlan.live());
        new RightsGrant(admin).give("User:CN=analyst", Rights.of(Role.ANALYST, TOPICS));
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    private static Path file(String name, Certificates own, String... more) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "security.protocol=SSL",
                "ssl.truststore.type=PEM",
                "ssl.truststore.location=" + server.certificate(),
                "ssl.keystore.type=PKCS12",
                "ssl.keystore.location=" + own.store(),
                "ssl.keystore.password=" + Certificates.PASSWORD));
        lines.addAll(List.of(more));
        return write(name, lines);
    }

    private static Path write(String name, List<String> lines) throws IOException {
        Path file = Files.write(folder.resolve(name + ".properties"), lines);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    private static String said(int code, String verb, String more, Path config) {
        Shell shell = new Shell();
        assertThat(shell.run(verb, more, "--bootstrap=" + kafka.bootstrap(), "--kafka-config=" + config))
                .as(shell.err())
                .isEqualTo(code);
        assertThat(shell.out() + shell.err()).doesNotContain(Certificates.PASSWORD, "\tat ", "Exception");
        return shell.out() + shell.err();
    }

    @Test
    void whenTheAnalystComesWithACertificate_thenItIsWhoTheyAre() throws Exception {
        Path config = file("analyst", analyst);
        assertThat(said(ExitCode.FINE, "rules", "history", config)).contains("no rule set");
        // Its part of the rights is its certificate's, and no more.
        Broker broker = new Broker(kafka.bootstrap(), Duration.ofMinutes(1), new AccessPlace(config.toString()).open());
        assertThatThrownBy(() -> answer(broker))
                .isInstanceOf(KafkaUnavailable.class)
                .hasMessageContainingAll("topic fengsui.feedback at " + kafka.bootstrap(), "has no right to it");
    }

    private static void answer(Broker broker) {
        try (TopicWriter writer = TopicWriter.open(broker)) {
            writer.writeNow(Outgoing.of(TOPICS.feedback(), "key", new byte[] {'{', '}'}));
        }
    }

    @Test
    void whenSomebodyComesWithoutOneOrWithTheirOwn_thenTheyAreToldWhatToCheck() throws Exception {
        Path bare = write(
                "bare",
                List.of(
                        "security.protocol=SSL",
                        "ssl.truststore.type=PEM",
                        "ssl.truststore.location=" + server.certificate()));
        Path strange = file("stranger", Certificates.make(folder, "stranger"));
        for (Path config : List.of(bare, strange)) {
            assertThat(said(ExitCode.USAGE, "rules", "history", config))
                    .contains("Kafka at " + kafka.bootstrap() + ": ", "certificate", config.toString());
        }
    }
}
