package fengsui.cli.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("containers")
class ComposeFileTest {

    private static final String CLUSTER = "compose.yaml";
    private static final String SMALL = "compose.small.yaml";

    private static final Map<String, ComposeFile> FILES = new HashMap<>();

    @BeforeAll
    static void read() throws IOException, InterruptedException {
        for (String file : List.of(CLUSTER, SMALL)) {
            FILES.put(file, ComposeFile.read(file, Map.of()));
        }
    }

    private static ComposeFile file(String name) {
        return Objects.requireNonNull(FILES.get(name));
    }

    private static Stream<ComposeService> services(String file) {
        return file(file).services().values().stream();
    }

    @ParameterizedTest
    @ValueSource(strings = {CLUSTER, SMALL})
    void whenAServiceIsStarted_thenItHasNoMoreRightsAndMemoryThanItIsGiven(String file) {
        assertThat(services(file)).allSatisfy(service -> {
            assertThat(service.texts("security_opt")).contains("no-new-privileges:true");
            assertThat(service.texts("cap_drop")).containsExactly("ALL");
            assertThat(service.settings().path("mem_limit").asText()).isNotEmpty();
            assertThat(service.settings().has("privileged")).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {CLUSTER, SMALL})
    void whenAPortIsPublished_thenToThisMachineAlone(String file) {
        assertThat(services(file))
                .allSatisfy(service -> assertThat(service.ports()).allMatch(port -> port.startsWith("127.0.0.1:")));
    }

    /** Our own has a check by default, which is that of {@code ./fengsui run}. */
    @ParameterizedTest
    @ValueSource(strings = {CLUSTER, SMALL})
    void whenAServiceStays_thenItHasAHealthCheck(String file) {
        assertThat(services(file)).allSatisfy(service -> {
            boolean ours = service.ours() && service.command().contains("--bootstrap");
            assertThat(ours
                            || service.healthCheckDisabled()
                            || !service.healthCheck().isEmpty())
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {CLUSTER, SMALL})
    void whenAnImageIsNotOurs_thenItsVersionIsNamed(String file) {
        assertThat(services(file))
                .filteredOn(service -> !service.ours())
                .allSatisfy(service -> assertThat(service.image()).matches("[a-z]+/[a-z]+:v?[0-9]+[.][0-9]+[.][0-9]+"));
    }

    /** Its own check would not find out before somebody names a file. */
    @ParameterizedTest
    @ValueSource(strings = {CLUSTER, SMALL})
    void whenAServiceIsToldOfFilesOfSecrets_thenItHasThem(String file) {
        assertThat(services(file)).allSatisfy(service -> {
            boolean told = service.environment().containsKey("FENGSUI_KAFKA_CONFIG");
            boolean makes = service.name().equals("key");
            assertThat(service.mounts().containsKey("/etc/fengsui"))
                    .as(service.name())
                    .isEqualTo(told || makes);
        });
    }

    /** A secret is in a file that a variable names. */
    @ParameterizedTest
    @ValueSource(strings = {CLUSTER, SMALL})
    void whenAVariableIsSet_thenItHoldsNoSecret(String file) {
        assertThat(services(file))
                .allSatisfy(service -> assertThat(service.environment())
                        .allSatisfy((name, value) -> assertThat((name + "=" + value).toLowerCase(Locale.ROOT))
                                .doesNotContainPattern("passwo?r?d|secret[^s]|token|jaas")));
    }

    /** Kafka's image makes a setting of each variable, and drops in silence what Kafka does not know. */
    @ParameterizedTest
    @ValueSource(strings = {CLUSTER, SMALL})
    void whenKafkaIsConfigured_thenKafkaKnowsEverySettingAndTakesEveryValue(String file) {
        Map<String, String> settings = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        file(file).service("kafka").environment().forEach((name, value) -> {
            if (!name.equals("KAFKA_HEAP_OPTS")) {
                String key = name.replaceFirst("^KAFKA_", "")
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '.');
                if (!KafkaConfig.configNames().contains(key)) {
                    unknown.add(name);
                }
                settings.put(key, value);
            }
        });

        assertThat(unknown).isEmpty();
        KafkaConfig read = new KafkaConfig(settings, false);
        assertThat(read.effectiveAdvertisedBrokerListeners().toString()).contains("kafka", "9092", "127.0.0.1");
        assertThat(read.autoCreateTopicsEnable()).isFalse();
    }
}
