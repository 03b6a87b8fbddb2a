package fengsui.rule.explain;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.rule.explain.Condition.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class EplSketchTest {

    @Test
    void whenConditionsAreAskedTogether_thenEachIsFoundWhereItStands() {
        String epl = """
                select grid from Sensor(property = 'a, and b', value >= 3 and (quality > 0.5 or value < 1))#time(5 min)
                where confidence > 0.1 group by grid, source
                having count(*) between 2 and 3 and max(value) > 1 // and nothing
                """;

        EplSketch sketch = EplSketch.of(epl);

        assertThat(texts(sketch, Place.FILTER))
                .containsExactly("property = 'a, and b'", "value >= 3", "(quality > 0.5 or value < 1)");
        assertThat(texts(sketch, Place.WHERE)).containsExactly("confidence > 0.1");
        assertThat(texts(sketch, Place.HAVING)).as("'between' is left whole").hasSize(1);
        assertThat(sketch.group()).isEqualTo("grid, source");
        assertThat(sketch.windows()).containsExactly("5 min");
        assertThat(sketch.at(Place.FILTER).get(1).alwaysIn(epl)).contains("'a, and b', true and (quality");
    }

    @Test
    void whenEventsFollowEachOther_thenEachStreamHasItsNameAndItsOrder() {
        EplSketch sketch = EplSketch.of(
                "select a.grid as grid, a from pattern [every a=Sensor(value > 1)"
                        + " -> ((b=Video(grid = a.grid) and c=Hotline) where timer:within(30 sec)) and not Video(label = 'x')]");

        assertThat(sketch.streams()).extracting(EplSketch.Stream::tag).containsExactly("a", "b", "c", "");
        assertThat(sketch.streams()).extracting(EplSketch.Stream::after).containsExactly(false, true, false, false);
        assertThat(sketch.streams()).extracting(EplSketch.Stream::absent).containsExactly(false, false, false, true);
        assertThat(sketch.guards()).containsExactly("30 sec");
        assertThat(sketch.at(Place.WHERE)).isEmpty();
        assertThat(sketch.at(Place.FILTER).get(1).alone())
                .as("it speaks of another event")
                .isBlank();
    }

    @Test
    void whenReadingsStandInARow_thenTheRowAndItsConditionsAreKnown() {
        EplSketch sketch = Explained.card(Explained.RUN).sketch();

        assertThat(sketch.run().orElseThrow().pattern()).containsExactly("A", "B");
        assertThat(sketch.run().orElseThrow().partition()).isEqualTo("grid, source");
        assertThat(texts(sketch, Place.RUN))
                .containsExactly(
                        "A.value >= ?:limit:double",
                        "B.value >= ?:limit:double",
                        "B.value != A.value",
                        "B.ts - A.ts <= 60000");
        assertThat(sketch.at(Place.RUN).get(1).alone()).isEqualTo("value >= ?:limit:double");
        assertThat(sketch.at(Place.RUN).get(2).alone()).isBlank();
    }

    private static List<String> texts(EplSketch sketch, Place place) {
        return sketch.at(place).stream().map(Condition::text).toList();
    }
}
