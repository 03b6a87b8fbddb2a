package fengsui.benchmark.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import fengsui.benchmark.five.FiveLoad;
import fengsui.benchmark.five.FiveTraffic;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PlainRowTest {

    private static final FiveLoad LOAD = FiveLoad.history(1_000, 7);

    /** A ceiling that reads less than it says would be no ceiling. */
    @Test
    void whenRecordsAreReadWithoutUs_thenTimeAndGridAndSubjectAreThere() throws IOException {
        FiveTraffic traffic = new FiveTraffic(LOAD);
        for (int n = 0; n < LOAD.events(); n++) {
            FiveTraffic.Item item = traffic.item(n);
            PlainRow row = PlainRow.read(new JsonFactory(), item.json());

            assertThat(row.time()).isEqualTo(item.time());
            assertThat(row.grid() % FiveLoad.PARTITIONS).isEqualTo(item.partition());
            assertThat(row.subject()).isNotEmpty();
            assertThat(PlainRow.gridOf(row.packed())).isEqualTo(row.grid());
        }
    }
}
