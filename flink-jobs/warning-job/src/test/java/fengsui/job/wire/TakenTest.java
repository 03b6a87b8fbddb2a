package fengsui.job.wire;

import static fengsui.job.testkit.City.gas;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Intake;
import fengsui.event.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

class TakenTest {

    private static final Position POSITION = new Position("sensor", 2, 77);

    @Test
    void whenOneDeviceReports_thenTheRecordStaysWhole() {
        Taken taken = new Taken(POSITION, new Intake.Decoded(List.of(gas("g1", 0, 1), gas("g1", 1, 1))));
        assertThat(taken.byDevice()).containsExactly(taken);
        assertThat(taken.key()).isEqualTo("canonical/gas-g1");
    }

    @Test
    void whenSeveralReport_thenEachHasItsPartInOrderAndOneCountsAsTheRecord() {
        Taken taken =
                new Taken(POSITION, new Intake.Decoded(List.of(gas("g2", 0, 1), gas("g1", 0, 1), gas("g2", 1, 1))));
        assertThat(taken.byDevice())
                .containsExactly(
                        new Taken(POSITION, new Intake.Decoded(List.of(gas("g2", 0, 1), gas("g2", 1, 1))), true),
                        new Taken(POSITION, new Intake.Decoded(List.of(gas("g1", 0, 1))), false));
    }

    @Test
    void whenThereIsNoEvent_thenThePartitionIsTheKey() {
        Taken taken = new Taken(POSITION, new Intake.Filtered());
        assertThat(taken.byDevice()).containsExactly(taken);
        assertThat(taken.key()).isEqualTo("sensor-2");
    }
}
