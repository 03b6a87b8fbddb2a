package fengsui.benchmark.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SurroundingsTest {

    @Test
    void whenTheClassPathNamesLibraries_thenTheirVersionsAreKnown() {
        assertThat(
                        Surroundings.versions(
                                "/m/flink-runtime-2.2.1-tests.jar:/m/flink-runtime-2.2.1.jar:/m/flink-runtime-web-2.2.1.jar:kafka-clients-4.2.1.jar"))
                .containsEntry("flink-runtime", "2.2.1")
                .containsEntry("kafka-clients", "4.2.1")
                .doesNotContainKey("drools-core");
    }

    @Test
    void whenSurroundingsAreTaken_thenNoPlaceOfThisMachineIsAmongTheFlags() {
        assertThat(Surroundings.now().flags()).allMatch(flag -> flag.startsWith("-X"));
        assertThat(Surroundings.now().cores()).isPositive();
    }
}
