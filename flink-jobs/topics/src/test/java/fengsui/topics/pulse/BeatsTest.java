package fengsui.topics.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Health;
import fengsui.codec.HealthJson;
import fengsui.codec.WarningContext;
import fengsui.event.Position;
import fengsui.topics.TopicRecord;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BeatsTest {

    private static TopicRecord beat(String status) {
        Health health = new Health("job", 1, "ok", "runs", new TreeMap<>());
        return record(HealthJson.write(health, new WarningContext("fengsui", status)));
    }

    private static TopicRecord record(byte[] value) {
        return new TopicRecord(new Position("health", 0, 0), 0, "job", Map.of(), value);
    }

    @Test
    void whenAnExerciseRunsBesideAJobThatIsMeant_thenItsHeartbeatIsNotTakenForTheOthers() {
        Beats beats = new Beats();
        assertThat(beats.of(beat("Exercise"))).as("nothing else was heard yet").isPresent();
        assertThat(beats.of(beat("Actual"))).isPresent();
        assertThat(beats.of(beat("Exercise"))).isEmpty();
        assertThat(beats.of(beat("Test"))).isEmpty();
        assertThat(beats.of(beat("Actual"))).isPresent();
    }

    @Test
    void whenARecordIsFromBeforeTheMarkOrNoneOfOurs_thenItIsMeantOrPassedOver() {
        Beats beats = new Beats();
        byte[] old =
                "{\"subject\":\"job\",\"time\":\"2026-06-01T00:00:00.000Z\",\"status\":\"ok\",\"message\":\"runs\"}"
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(beats.of(record(old))).isPresent();
        assertThat(beats.of(beat("Test"))).isEmpty();
        assertThat(beats.of(record("[]".getBytes(StandardCharsets.UTF_8)))).isEmpty();
    }
}
