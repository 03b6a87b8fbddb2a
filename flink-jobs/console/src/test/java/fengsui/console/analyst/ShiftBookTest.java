package fengsui.console.analyst;

import static fengsui.console.analyst.Records.DAY;
import static fengsui.console.analyst.Records.HOUR;
import static fengsui.console.analyst.Records.NOW;
import static fengsui.console.analyst.Records.warning;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.answer.AnswerKind;
import fengsui.console.analyst.ShiftBook.Case;
import fengsui.risk.Grade;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShiftBookTest {

    private final ShiftBook book = new ShiftBook();

    private static List<String> ids(List<Case> cases) {
        return cases.stream().map(one -> one.newest().incidentId()).toList();
    }

    @Test
    void whenIncidentsStand_thenTheGravestComesFirstAndOfThoseAsGraveTheNewest() {
        book.take(warning("blue", NOW).graded(Grade.BLUE).view());
        book.take(warning("old", NOW - 2).graded(Grade.RED).view());
        book.take(warning("new", NOW - 1).graded(Grade.RED).view());
        assertThat(ids(book.openAt(NOW))).containsExactly("new", "old", "blue");
    }

    @Test
    void whenAnIncidentEndsOrIsRenewedNoMore_thenItIsNotOpen() {
        book.take(warning("ended", NOW).view());
        book.take(warning("ended", NOW).then(NOW + 1).ended().view());
        book.take(warning("expired", NOW).view());
        assertThat(ids(book.openAt(NOW + 2))).containsExactly("expired");
        assertThat(book.openAt(NOW + HOUR)).isEmpty();
        assertThat(book.endedWithin(NOW, NOW + 2)).isEqualTo(1);
    }

    @Test
    void whenAnOlderRevisionComesAgain_thenNothingChanges() {
        book.take(warning("a", NOW).then(NOW + 1).graded(Grade.RED).view());
        book.take(warning("a", NOW).view());
        assertThat(book.openAt(NOW + 1))
                .singleElement()
                .satisfies(one -> assertThat(one.newest().grade()).isEqualTo(Grade.RED));
    }

    @Test
    void whenNobodyAnswersInTime_thenItIsOverdueUntilSomebodyDoes() {
        book.take(warning("a", NOW).dueAt(NOW + 10).view());
        assertThat(book.openAt(NOW + 9).get(0).overdueAt(NOW + 9)).isFalse();
        assertThat(book.openAt(NOW + 10).get(0).overdueAt(NOW + 10)).isTrue();
        book.take(warning("a", NOW)
                .dueAt(NOW + 10)
                .then(NOW + 11)
                .answered(AnswerKind.ACCEPTED, NOW + 11)
                .view());
        assertThat(book.openAt(NOW + 12).get(0).overdueAt(NOW + 12)).isFalse();
    }

    @Test
    void whenAnswersAreOfTheShift_thenTheyAreListedWhetherOrNotItIsOver() {
        book.take(warning("before", NOW).answered(AnswerKind.ACCEPTED, NOW).view());
        book.take(warning("within", NOW)
                .answered(AnswerKind.REJECTED, NOW + 5)
                .ended()
                .view());
        book.take(warning("none", NOW).view());
        assertThat(ids(book.answeredWithin(NOW + 1, NOW + 10))).containsExactly("within");
    }

    @Test
    void whenIncidentsAreLongOver_thenTheyAreForgotten() {
        for (int i = 0; i < 3_000; i++) {
            book.take(warning("i" + i, NOW + i).ended().view());
        }
        for (int i = 0; i < 1_000; i++) {
            book.take(warning("later", NOW + 2 * DAY).then(NOW + 2 * DAY + i).view());
        }
        assertThat(book.lastTold("i0")).isEqualTo(Long.MIN_VALUE);
        assertThat(book.lastTold("later")).isEqualTo(NOW + 2 * DAY);
    }
}
