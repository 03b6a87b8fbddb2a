package fengsui.console.city;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.event.Position;
import fengsui.topics.TopicRecord;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RisksTest {

    private final Risks risks = new Risks();

    private void score(String key, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        risks.take(new TopicRecord(new Position("scores", 0, 0), 0, key, Map.of(), bytes));
    }

    @Test
    void whenSeveralHazardsThreatenAGrid_thenTheHighestCounts() {
        score("grid:quay/12|gas-leak", "{\"hazard\":\"gas-leak\",\"area\":{\"score\":99},\"score\":40}");
        score("grid:quay/12|fire", "{\"contributions\":[{\"score\":98}],\"score\":70}");
        score("grid:quay/13|fire", "{\"score\":10}");
        assertThat(risks.highest()).isEqualTo(Map.of("quay/12", 70, "quay/13", 10));
    }

    @Test
    void whenARiskIsGone_thenTheGridIsNotTinted() {
        score("grid:quay/12|fire", "{\"score\":70}");
        score("grid:quay/13|fire", "{\"score\":70}");
        score("grid:quay/12|fire", "{\"score\":0}");
        score("grid:quay/13|fire", "{}");
        assertThat(risks.highest()).isEmpty();
    }

    @Test
    void whenARecordIsOfAnotherAreaOrNone_thenItIsPassedOver() {
        score("district:harbour|fire", "{\"score\":70}");
        score("nonsense", "{\"score\":70}");
        score("grid:quay/12|fire", "[[");
        assertThat(risks.highest()).isEmpty();
    }
}
