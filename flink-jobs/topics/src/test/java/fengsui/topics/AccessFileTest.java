package fengsui.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessFileTest {

    private static final String SECRET = "Ton9ue-tw1ster";
    private static final String LOGIN = "org.apache.kafka.common.security.scram.ScramLoginModule required"
            + " username=\"job\" password=\"" + SECRET + "\";";

    @TempDir
    private Path folder;

    private Path file(String... lines) throws IOException {
        Path file = Files.write(folder.resolve("kafka.properties"), List.of(lines));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        return file;
    }

    private Path sound() throws IOException {
        return file("security.protocol=SASL_SSL", "sasl.mechanism=SCRAM-SHA-512", "sasl.jaas.config=" + LOGIN);
    }

    @Test
    void whenAFileIsSound_thenClientsAreToldWhereItsValuesAreAndFindThem() throws Exception {
        KafkaAccess access = AccessFile.read(sound());

        assertThat(access.user()).isEqualTo("job");
        assertThat(access.tls()).isTrue();
        Map<String, Object> settings = new HashMap<>(Broker.at("h:1", access).connection());
        assertThat(settings.toString()).doesNotContain(SECRET);
        settings.put("key.serializer", "org.apache.kafka.common.serialization.ByteArraySerializer");
        settings.put("value.serializer", "org.apache.kafka.common.serialization.ByteArraySerializer");
        settings.put("key.deserializer", "org.apache.kafka.common.serialization.ByteArrayDeserializer");
        settings.put("value.deserializer", "org.apache.kafka.common.serialization.ByteArrayDeserializer");
        assertThat(List.of(new AdminClientConfig(settings), new ProducerConfig(settings), new ConsumerConfig(settings)))
                .allSatisfy(client -> {
                    assertThat(client.getPassword("sasl.jaas.config").value()).isEqualTo(LOGIN);
                    assertThat(client.getString("security.protocol")).isEqualTo("SASL_SSL");
                });
    }

    @Test
    void whenItTravels_thenNoSecretDoes() throws Exception {
        Broker broker = Broker.at("h:1", AccessFile.read(sound()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(broker);
        }
        assertThat(bytes.toString(StandardCharsets.ISO_8859_1))
                .contains("kafka.properties")
                .doesNotContain(SECRET);
        assertThat(broker.toString()).doesNotContain(SECRET);
    }

    @Test
    void whenSettingsAreNotForHere_thenEachIsToldWithItsReason() throws Exception {
        Path file = file(
                "bootstrap.servers=h:1",
                "group.id=mine",
                "ssl.trustore.location=/x",
                "ssl.truststore.location=/no/such/store.p12",
                "security.protocol=SASL_TLS");

        assertThatThrownBy(() -> AccessFile.read(file))
                .isInstanceOf(KafkaUnavailable.class)
                .hasMessageContainingAll(
                        file + ": bootstrap.servers: only security.*, sasl.* and ssl.* may stand here",
                        file + ": group.id: only",
                        file + ": ssl.trustore.location: Kafka's clients know no such setting",
                        file + ": ssl.truststore.location: /no/such/store.p12 is not there",
                        file + ": security.protocol: expected one of PLAINTEXT, SASL_PLAINTEXT, SASL_SSL, SSL",
                        file + ": sasl.mechanism is missing");
    }

    @Test
    void whenALoginIsNone_thenTheErrorShowsTheFormAndNothingOfTheSecret() throws Exception {
        // Without quotes, the rest of the password would be read as the name of a further option.
        for (String broken : List.of(LOGIN.replace("\"", ""), LOGIN.replace(";", ""), SECRET + " " + SECRET)) {
            Path file = file("security.protocol=SASL_SSL", "sasl.mechanism=PLAIN", "sasl.jaas.config=" + broken + " x");
            assertThatThrownBy(() -> AccessFile.read(file))
                    .isInstanceOf(KafkaUnavailable.class)
                    .hasMessageStartingWith(file + ": sasl.jaas.config cannot be read: expected org.apache.kafka")
                    .hasMessageNotContaining(SECRET)
                    .hasNoCause();
        }
    }

    @Test
    void whenEverybodyMayReadASecret_thenItIsRefused() throws Exception {
        Path file = sound();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> AccessFile.read(file))
                .hasMessage(file + ": everybody on this machine may read it, and it holds sasl.jaas.config: chmod 600 "
                        + file);

        Path harmless = file("security.protocol=SSL");
        Files.setPosixFilePermissions(harmless, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(AccessFile.read(harmless).keys()).containsExactly("security.protocol");
    }

    @Test
    void whenThereIsNoFileOrNoText_thenItIsToldAsSuch() throws Exception {
        Path none = folder.resolve("none");
        assertThatThrownBy(() -> AccessFile.read(none)).hasMessageStartingWith(none + ": is not there: expected");
        assertThatThrownBy(() -> AccessFile.read(folder)).hasMessageStartingWith(folder + ": cannot be read");
        Path bytes = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> AccessFile.read(bytes)).hasMessageContaining("cannot be read as lines of key=value");
        Path colon = Files.write(folder.resolve("a:b"), List.of("security.protocol=SSL"));
        assertThatThrownBy(() -> AccessFile.read(colon)).hasMessageContaining("its path has a ':'");
    }

    @Test
    void whenAPlaceIsNamed_thenItGoesBeforeTheEnvironment() throws Exception {
        String file = sound().toString();
        Map<String, String> environment = Map.of(AccessPlace.VARIABLE, file);
        assertThat(AccessPlace.STANDARD.open(Map.of())).isEqualTo(KafkaAccess.OPEN);
        assertThat(AccessPlace.STANDARD.open(environment).file()).isEqualTo(file);
        String other = Files.write(folder.resolve("other"), List.of("security.protocol=SSL"))
                .toString();
        assertThat(new AccessPlace(other).open(environment).file()).isEqualTo(other);
    }

    @Test
    void whenAFileCannotBeFollowedLater_thenTheErrorNamesIt() throws Exception {
        Path file = sound();
        Broker broker = Broker.at("127.0.0.1:1", AccessFile.read(file));
        Files.delete(file);
        assertThatThrownBy(broker::check)
                .isInstanceOf(KafkaUnavailable.class)
                .hasMessageContaining(file.toString())
                .hasMessageNotContaining("\n");
    }
}
