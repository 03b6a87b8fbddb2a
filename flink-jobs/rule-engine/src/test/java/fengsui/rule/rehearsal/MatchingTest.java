package fengsui.rule.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static Told told(long after, String area, String peak) {
        return new Told(after, area, new TreeMap<>(Map.of("peak", peak)));
    }

    private static List<String> words(List<Pairing> pairs) {
        return pairs.stream()
                .map(pair -> pair.fits()
                        ? "fits"
                        : pair.expected() == null ? "extra" : pair.came() == null ? "missing" : "" + pair.differing())
                .toList();
    }

    @Test
    void whenOneThingIsNotTheSame_thenItIsNamedAndTheTwoStandSideBySide() {
        Told came = told(120, "g1", "47.5");
        assertThat(words(Matching.of(true, List.of(told(120, "g1", "47.50")), List.of(came), true)))
                .containsExactly("fits");
        assertThat(words(Matching.of(true, List.of(told(121, "g1", "47.5")), List.of(came), true)))
                .containsExactly("[time]");
        assertThat(words(Matching.of(true, List.of(told(120, "g2", "47.5")), List.of(came), true)))
                .containsExactly("[area]");
        assertThat(words(Matching.of(true, List.of(told(120, "g1", "48")), List.of(came), true)))
                .containsExactly("[peak]");
        assertThat(words(Matching.of(true, List.of(told(121, "g1", "48")), List.of(came), true)))
                .containsExactly("[time, peak]");
        assertThat(words(Matching.of(true, List.of(told(121, "g2", "47.5")), List.of(came), true)))
                .containsExactly("extra", "missing");
        assertThat(words(Matching.of(false, List.of(told(121, "g2", "47.5")), List.of(came), false)))
                .containsExactly("missing");
    }

    @Test
    void whenOneFitsAndAnotherIsNear_thenTheOneThatFitsIsTaken() {
        List<Told> came = List.of(told(10, "g1", "1"), told(11, "g1", "2"));
        assertThat(words(Matching.of(true, List.of(told(11, "g1", "2")), came, true)))
                .containsExactly("extra", "fits");
    }

    /** Whatever is expected and comes: each of both stands in exactly one pair. */
    @Test
    void whenAnythingIsExpectedAndComes_thenNothingIsLostOrDoubled() {
        Random random = new Random(5);
        for (int run = 0; run < 2_000; run++) {
            List<Told> expected = some(random);
            List<Told> came = some(random);
            List<Pairing> pairs = Matching.of(true, expected, came, true);
            assertThat(pairs.stream().map(Pairing::expected).filter(one -> one != null))
                    .as("run %d", run)
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(pairs.stream().map(Pairing::came).filter(one -> one != null))
                    .as("run %d", run)
                    .containsExactlyInAnyOrderElementsOf(came);
            List<Told> shuffled = new ArrayList<>(came);
            Collections.shuffle(shuffled, random);
            assertThat(Matching.of(true, came, shuffled, true)).allMatch(Pairing::fits);
        }
    }

    private static List<Told> some(Random random) {
        List<Told> some = new ArrayList<>();
        for (int left = random.nextInt(5); left > 0; left--) {
            some.add(told(random.nextInt(3), "g" + random.nextInt(2), "" + random.nextInt(2)));
        }
        return some;
    }
}
