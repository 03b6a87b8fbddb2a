package fengsui.codec.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whatever the names that came before, a name means what it means. */
class NamesTest {

    @Test
    void whenNamesComeInAnyOrder_thenEachMeansWhatAMapSays() {
        SplittableRandom random = new SplittableRandom(11);
        Names<Integer> names = new Names<>();
        Map<String, Integer> map = new HashMap<>();
        for (int i = 0; i < 20; i++) {
            names.put("name" + i, i);
            map.put("name" + i, i);
        }
        for (int i = 0; i < 10_000; i++) {
            // Two in five are unknown, and each is a string of its own.
            String name = "name" + random.nextInt(33);
            assertThat(names.find(name)).as(name).isEqualTo(map.get(name));
        }
    }

    @Test
    void whenNamesComeInTheSameOrderAgainAndAgain_thenEachIsFound() {
        Names<String> names = new Names<>();
        names.put("a", "A");
        names.put("b", "B");
        for (int i = 0; i < 3; i++) {
            assertThat(names.find("b")).isEqualTo("B");
            assertThat(names.find("other")).isNull();
            assertThat(names.find("a")).isEqualTo("A");
            assertThat(names.find("a")).isEqualTo("A");
        }
    }

    @Test
    void whenThereAreNoNames_thenNoneIsFound() {
        assertThat(new Names<String>().find("a")).isNull();
    }
}
