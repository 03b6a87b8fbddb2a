package fengsui.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.topics.AccessPlace;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobArgumentsTest {

    private static JobArguments parse(String... args) {
        return JobArguments.parse(args);
    }

    @Test
    void whenAllIsGiven_thenItIsTaken() {
        JobArguments arguments =
                parse("--bootstrap", "kafka:9092", "--prefix", "x.", "--delivery", "exactly-once", "--cap", "on");
        assertThat(arguments.bootstrap()).isEqualTo("kafka:9092");
        assertThat(arguments.settings().topics().control()).isEqualTo("x.control");
        assertThat(arguments.settings().delivery().exactlyOnce()).isTrue();
        assertThat(arguments.settings().topics().cap()).isTrue();
    }

    @Test
    void whenAFileSaysHowToComeToKafka_thenTheCommandLineGoesBeforeTheSettings(@TempDir Path folder) throws Exception {
        String config = Files.writeString(folder.resolve("job.yaml"), "fengsui.kafka-config: /etc/a.properties\n")
                .toString();
        assertThat(parse("--bootstrap", "k:1").settings().access()).isEqualTo(AccessPlace.STANDARD);
        assertThat(parse("--bootstrap", "k:1", "--config", config).settings().access())
                .isEqualTo(new AccessPlace("/etc/a.properties"));
        assertThat(parse("--bootstrap", "k:1", "--config", config, "--kafka-config", "/etc/b.properties")
                        .settings()
                        .access())
                .isEqualTo(new AccessPlace("/etc/b.properties"));
    }

    @Test
    void whenSeveralArgumentsAreWrong_thenAllAreToldWithTheUsage() {
        assertThatThrownBy(() -> parse("--speed", "3", "--prefix"))
                .isInstanceOf(BadSettings.class)
                .hasMessageContainingAll(
                        "unknown argument --speed", "--prefix needs a value", "--bootstrap is missing", "usage:");
    }

    @Test
    void whenThePrefixIsNotLegal_thenTheErrorSaysWhatIs() {
        assertThatThrownBy(() -> parse("--bootstrap", "k:1", "--prefix", "a/b"))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("expected at most 200 of letters");
    }

    @Test
    void whenCapIsNeitherOnNorOff_thenTheErrorSaysWhatIsKnown() {
        assertThatThrownBy(() -> parse("--bootstrap", "k:1", "--cap", "yes"))
                .isInstanceOf(BadSettings.class)
                .hasMessage("--cap: found yes, expected on or off");
    }

    @Test
    void whenTheDeliveryIsUnknown_thenTheErrorSaysWhatIsKnown() {
        assertThatThrownBy(() -> parse("--bootstrap", "k:1", "--delivery", "never"))
                .isInstanceOf(BadSettings.class)
                .hasMessage("--delivery: found never, expected at-least-once or exactly-once");
    }
}
