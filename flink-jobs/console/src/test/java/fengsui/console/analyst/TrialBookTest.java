package fengsui.console.analyst;

import static fengsui.console.analyst.Records.HOUR;
import static fengsui.console.analyst.Records.NOW;
import static fengsui.console.analyst.Records.hit;
import static fengsui.console.analyst.Records.warning;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.risk.ChangeKind;
import org.junit.jupiter.api.Test;

class TrialBookTest {

    private static final String TRIED = "gas/tried";

    private final TrialBook book = new TrialBook();

    @Test
    void whenARuleOnTrialHits_thenItsIncidentsAreHeldAgainstThoseOfOthers() {
        book.take(hit(ChangeKind.NEW, "a", null, TRIED, true, NOW));
        book.take(hit(ChangeKind.NEW, "b", null, TRIED, true, NOW + 1));
        book.take(hit(ChangeKind.NEW, "c", null, TRIED, true, NOW + 10 * HOUR));
        book.take(warning("i", NOW).view());
        assertThat(book.of(TRIED, 1_000)).isEqualTo(new TrialBook.Result(3, 1, 2, 1, NOW, NOW + 10 * HOUR, false));
    }

    @Test
    void whenARuleWasNeverOnTrial_thenThereIsNothingToTell() {
        book.take(hit("a", TRIED, NOW));
        assertThat(book.of(TRIED, 1_000)).isNull();
        assertThat(book.of("gas/unheard", 1_000)).isNull();
    }

    @Test
    void whenItHitsMoreOftenThanIsHeld_thenTheNewestCountAndThatIsSaid() {
        for (int i = 0; i <= TrialBook.MOST_HITS; i++) {
            book.take(hit(ChangeKind.NEW, "" + i, null, TRIED, true, NOW + i));
        }
        assertThat(book.of(TRIED, HOUR)).isNotNull().satisfies(result -> {
            assertThat(result.first()).isEqualTo(NOW + 1);
            assertThat(result.cut()).isTrue();
        });
    }
}
