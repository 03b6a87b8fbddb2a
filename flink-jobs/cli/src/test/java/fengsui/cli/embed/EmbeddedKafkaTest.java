package fengsui.cli.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class EmbeddedKafkaTest {

    @Test
    void whenTheBrokerHasStarted_thenItTakesTopicsAndRecordsAndWhenClosedNothingIsLeft() throws Exception {
        Path folder;
        String bootstrap;
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            bootstrap = kafka.bootstrap();
            assertThat(bootstrap).startsWith("127.0.0.1:");
            folder = folderOf(bootstrap);
            assertThat(folder).isNotEmptyDirectory();
            assertThat(writeTo(bootstrap)).isEqualTo(1);
        }
        assertThat(folder).doesNotExist();
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> connect(bootstrap));
        assertThat(brokerThreads()).isEmpty();
    }

    @Test
    void whenTwoBrokersRunSideBySide_thenEachHasItsOwnAddress() {
        try (EmbeddedKafka one = EmbeddedKafka.start();
                EmbeddedKafka other = EmbeddedKafka.start()) {
            assertThat(one.bootstrap()).isNotEqualTo(other.bootstrap());
        }
    }

    /** Returns the offset behind the one record written. */
    private static long writeTo(String bootstrap) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap);
        try (Admin admin = Admin.create(settings);
                var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            admin.createTopics(List.of(new NewTopic("t", Optional.of(1), Optional.empty())))
                    .all()
                    .get();
            return producer.send(new ProducerRecord<>("t", "x".getBytes(StandardCharsets.UTF_8)))
                            .get()
                            .offset()
                    + 1;
        }
    }

    private static void connect(String bootstrap) throws IOException {
        int port = Integer.parseInt(bootstrap.substring(bootstrap.indexOf(':') + 1));
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
        }
    }

    private static Set<String> brokerThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon())
                .map(Thread::getName)
                .filter(name -> name.contains("kafka") || name.contains("raft") || name.contains("broker"))
                .collect(Collectors.toSet());
    }

    private static Path folderOf(String bootstrap) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            return Path.of(
                    admin.describeLogDirs(List.of(BrokerSettings.NODE_ID)).allDescriptions().get().values().stream()
                            .flatMap(folders -> folders.keySet().stream())
                            .findFirst()
                            .orElseThrow());
        }
    }
}
