package fengsui.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fengsui.codec.Problem;
import fengsui.codec.yaml.Problems;
import fengsui.warning.Hazard;
import fengsui.warning.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaxonomyFileTest {

    private static final long MINUTE = 60_000;

    private final List<Problem> problems = new ArrayList<>();

    private Hazard leak(String more) {
        return read(more).flatMap(taxonomy -> taxonomy.hazard("gas-leak")).orElseThrow();
    }

    /** The taxonomy of the fixture, with {@code more} said of its gas leak. */
    private Optional<Taxonomy> read(String more) {
        String text = String.valueOf(Bundles.fixture().files().get("taxonomy.yaml"));
        return TaxonomyFile.read(
                text.replaceFirst("quiet: \\S+ \\S+", more.replace(", ", "\n    ")),
                new Problems("taxonomy.yaml", "TAXONOMY", problems));
    }

    @Test
    void whenNothingIsSaidOfHoldAndMerge_thenQuietCountsForAtMostHalfAnHourAndNeighboursMerge() {
        assertThat(leak("quiet: 15 min"))
                .extracting(Hazard::holdMillis, Hazard::merge)
                .containsExactly(15 * MINUTE, true);
        assertThat(leak("quiet: 18 h").holdMillis()).isEqualTo(30 * MINUTE);
    }

    @Test
    void whenHoldAndMergeAreSaid_thenTheyCount() {
        assertThat(leak("quiet: 15 min, hold: 2 h, merge: same"))
                .extracting(Hazard::holdMillis, Hazard::merge)
                .containsExactly(120 * MINUTE, false);
        assertThat(leak("quiet: 15 min, merge: neighbours").merge()).isTrue();
    }

    @Test
    void whenHoldOrMergeIsWrong_thenBothAreReportedWhereTheyStand() {
        assertThat(read("quiet: 15 min, hold: 0 s, merge: neighbors")).isEmpty();
        assertThat(problems)
                .extracting(Problem::code, Problem::message)
                .containsExactly(
                        tuple("TAXONOMY-VALUE", "'hold' is 0, expected longer"),
                        tuple(
                                "TAXONOMY-VALUE",
                                "'merge' is 'neighbors', expected one of neighbours, same; did you mean 'neighbours'?"));
    }

    @Test
    void whenAHazardWasWrittenBeforeThereWasAHold_thenItIsHeldAsWhereNothingIsSaid() {
        Hazard now = leak("quiet: 45 min");

        assertThat(new Hazard(now.code(), now.name(), now.kind(), 45 * MINUTE, 90 * MINUTE, 0, false).holdMillis())
                .isEqualTo(30 * MINUTE);
    }
}
