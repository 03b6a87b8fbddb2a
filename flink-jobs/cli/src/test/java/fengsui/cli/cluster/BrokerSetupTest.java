package fengsui.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerSetupTest {

    @TempDir
    private Path path;

    private Map<String, String> settings(int brokers, int number) {
        return setup(brokers).settings(number);
    }

    private BrokerSetup setup(int brokers) {
        return new BrokerSetup(ClusterFolder.at(path), ClusterSpecTest.spec(brokers), "a.jar:b.jar");
    }

    @Test
    void whenABrokerIsAlone_thenItDecidesAndKeepsOneOfEverything() {
        assertThat(settings(1, 1))
                .containsEntry("process.roles", "broker,controller")
                .containsEntry("controller.quorum.voters", "1@127.0.0.1:21011")
                .containsEntry("listeners", "PLAINTEXT://127.0.0.1:21001,CONTROLLER://127.0.0.1:21011")
                .containsEntry("default.replication.factor", "1")
                .containsEntry("transaction.state.log.replication.factor", "1")
                .containsEntry("min.insync.replicas", "1");
    }

    @Test
    void whenThereAreThree_thenAllDecideAndOneMayBeAway() {
        assertThat(settings(3, 2))
                .containsEntry("node.id", "2")
                .containsEntry("process.roles", "broker,controller")
                .containsEntry("controller.quorum.voters", "1@127.0.0.1:21011,2@127.0.0.1:21012,3@127.0.0.1:21013")
                .containsEntry("default.replication.factor", "3")
                .containsEntry("offsets.topic.replication.factor", "3")
                .containsEntry("transaction.state.log.min.isr", "2")
                .containsEntry("min.insync.replicas", "2");
    }

    @Test
    void whenThereAreMoreThanThree_thenTheOthersOnlyServe() {
        assertThat(settings(5, 4))
                .containsEntry("process.roles", "broker")
                .containsEntry("listeners", "PLAINTEXT://127.0.0.1:21004")
                .containsEntry("controller.quorum.voters", "1@127.0.0.1:21011,2@127.0.0.1:21012,3@127.0.0.1:21013");
    }

    @Test
    void whenThereAreTwo_thenTheFirstDecidesAlone() {
        assertThat(settings(2, 1)).containsEntry("controller.quorum.voters", "1@127.0.0.1:21011");
        assertThat(settings(2, 2))
                .containsEntry("process.roles", "broker")
                .containsEntry("default.replication.factor", "2")
                .containsEntry("min.insync.replicas", "1");
    }

    @Test
    void whenABrokerIsPrepared_thenItsCommandNamesTheClusterFirstAndKeepsItsData() throws IOException {
        Member second = new Member(Role.BROKER, 2);
        Launch launch = setup(3).prepare(second);
        Path formatted = path.resolve("data/broker-2/meta.properties");
        String id = Files.readString(formatted);

        assertThat(launch.command().get(1)).isEqualTo("-Dfengsui.cluster=" + path);
        assertThat(launch.command())
                .endsWith(
                        "kafka.Kafka",
                        path.resolve("conf/broker-2/server.properties").toString());
        assertThat(launch.environment()).containsEntry("CLASSPATH", "a.jar:b.jar");
        assertThat(path.resolve("conf/broker-2/server.properties"))
                .content()
                .contains("node.id=2\n", "log.dirs=" + path.resolve("data/broker-2"));
        assertThat(path.resolve("conf/broker-2/log4j2.properties")).exists();
        assertThat(id).contains("node.id=2", "cluster.id=MkU3OEVBNTcwNTJENDM2Qk");

        setup(3).prepare(second);

        assertThat(formatted).hasContent(id);
    }
}
