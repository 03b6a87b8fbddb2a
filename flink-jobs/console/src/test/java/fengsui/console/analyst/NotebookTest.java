package fengsui.console.analyst;

import static fengsui.console.analyst.Records.HOUR;
import static fengsui.console.analyst.Records.NOW;
import static fengsui.console.analyst.Records.health;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.codec.Control;
import fengsui.codec.ControlJson;
import fengsui.codec.HealthJson;
import fengsui.codec.OrderJson;
import fengsui.codec.Quarantine;
import fengsui.codec.QuarantineJson;
import fengsui.codec.RuleBundle;
import fengsui.codec.WarningContext;
import fengsui.event.Position;
import fengsui.order.Silence;
import fengsui.topics.TopicRecord;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NotebookTest {

    private final Notebook notebook = Notebook.in(ZoneOffset.UTC, new RuleBundle(new TreeMap<>()));

    private static TopicRecord record(byte[] value) {
        return new TopicRecord(new Position("t", 0, 7), 99, null, Map.of(), value);
    }

    private void beat(String status, long clock) {
        notebook.takeHealth(record(HealthJson.write(
                health("job", clock, "ok", Map.of("clock", clock)), new WarningContext("test", status))));
    }

    private Head head(boolean drill) {
        return notebook.show(drill, Head::of);
    }

    @Test
    void whenOnlyExercisesAreHeard_thenThoseAreShownUntilThereIsSomethingReal() {
        assertThat(notebook.show(null, Head::of).drill()).isFalse();
        beat("Exercise", 10);
        assertThat(notebook.show(null, Head::of)).satisfies(head -> {
            assertThat(head.drill()).isTrue();
            assertThat(head.both()).isFalse();
            assertThat(head.clock()).isEqualTo(10);
        });
        beat("Actual", 20);
        assertThat(notebook.show(null, Head::of)).satisfies(head -> {
            assertThat(head.drill()).isFalse();
            assertThat(head.both()).isTrue();
            assertThat(head.clock()).isEqualTo(20);
        });
        assertThat(head(true).clock()).isEqualTo(10);
    }

    @Test
    void whenTheControlTopicIsRead_thenEachSortOfRecordGoesWhereItBelongs() {
        RuleBundle rules = new RuleBundle(new TreeMap<>(Map.of("gas/leak.yaml", "x")));
        Area harbour = new Area(Level.DISTRICT, "harbour");
        notebook.takeControl(record(ControlJson.write(new Control(rules, "office", NOW))));
        notebook.takeControl(
                record(OrderJson.write(new Silence(harbour, null, false, NOW, NOW + HOUR, "office", "works"))));
        notebook.takeControl(
                record(QuarantineJson.write(new Quarantine("gas/leak", RuleBundle.digest("x"), "threw", "null", NOW))));
        assertThat(notebook.show(false, Notebook.Open::control)).satisfies(control -> {
            assertThat(control.published())
                    .extracting(ControlBook.Published::number)
                    .containsExactly(7L);
            assertThat(control.orders().silences()).hasSize(1);
            assertThat(control.quarantined()).extracting(Quarantine::rule).containsExactly("gas/leak");
        });
    }

    @Test
    void whenARecordCannotBeRead_thenItIsCountedAndTheNextOneIsRead() {
        notebook.takeWarning(record("{}".getBytes(StandardCharsets.UTF_8)));
        notebook.takeSignal(record("no JSON".getBytes(StandardCharsets.UTF_8)));
        beat("Actual", 5);
        assertThat(head(false).unreadable()).isEqualTo(2);
        assertThat(head(false).clock()).isEqualTo(5);
    }

    @Test
    void whenReadingBeginsAnew_thenNothingOfBeforeIsLeft() {
        beat("Actual", 5);
        notebook.isComplete();
        notebook.begin();
        assertThat(head(false)).satisfies(head -> {
            assertThat(head.clock()).isZero();
            assertThat(head.complete()).isFalse();
        });
    }
}
