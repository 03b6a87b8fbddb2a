package fengsui.benchmark.steps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FleetTest {

    @Test
    void whenBaselinesAreTimed_thenEachReadingIsJudgedByADeviceThatKnowsItsTraits() {
        Fleet fleet = new Fleet(1_000);

        assertThat(fleet.all().sureness()).isGreaterThan(0.8);
        assertThat(fleet.few().sureness()).isGreaterThan(0.8);
        assertThat(fleet.touched()).isEqualTo(1);
    }
}
