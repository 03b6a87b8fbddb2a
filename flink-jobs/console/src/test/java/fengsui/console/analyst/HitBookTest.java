package fengsui.console.analyst;

import static fengsui.console.analyst.Records.DAY;
import static fengsui.console.analyst.Records.NOW;
import static fengsui.console.analyst.Records.hit;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.console.analyst.HitBook.Hits;
import fengsui.figures.Days;
import fengsui.risk.ChangeKind;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class HitBookTest {

    private static final String RULE = "gas/leak";

    private final HitBook book = new HitBook(new Days(ZoneOffset.UTC));

    @Test
    void whenHitsAreOfSeveralDays_thenEachCountsWhereItBelongs() {
        book.take(hit("a", RULE, NOW));
        book.take(hit("b", RULE, NOW - DAY));
        book.take(hit("c", RULE, NOW - 3 * DAY));
        book.take(hit("d", RULE, NOW - 40 * DAY));
        assertThat(book.ofRule(RULE, NOW)).isEqualTo(new Hits(1, 2, 3, NOW));
        assertThat(book.ofArea(new Area(Level.GRID, "g1"), NOW).recent()).isEqualTo(3);
        assertThat(book.ofRule("gas/other", NOW)).isEqualTo(Hits.NONE);
    }

    @Test
    void whenARecordIsRepeated_thenItCountsOnce() {
        book.take(hit("a", RULE, NOW));
        book.take(hit("a", RULE, NOW));
        assertThat(book.ofRule(RULE, NOW).day()).isEqualTo(1);
    }

    @Test
    void whenAHitIsCorrectedOrTakenBack_thenWhatStandsCounts() {
        book.take(hit("a", RULE, NOW));
        book.take(hit(ChangeKind.UPDATED, "a2", "a", RULE, false, NOW));
        assertThat(book.ofRule(RULE, NOW).day()).isEqualTo(1);
        book.take(hit(ChangeKind.WITHDRAWN, "a2", null, RULE, false, NOW));
        book.take(hit(ChangeKind.WITHDRAWN, "a2", null, RULE, false, NOW));
        assertThat(book.ofRule(RULE, NOW).day()).isZero();
    }
}
