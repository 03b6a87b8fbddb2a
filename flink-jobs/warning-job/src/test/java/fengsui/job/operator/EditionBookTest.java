package fengsui.job.operator;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.job.testkit.TestRules;
import fengsui.job.wire.Begun;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import org.junit.jupiter.api.Test;

class EditionBookTest {

    private static final Edition FIRST = Edition.first(3, TestRules.bundle());
    private static final Edition FOURTH = new Edition(4, TestRules.bundle(), 1_000);
    private static final Edition FIFTH = new Edition(5, TestRules.bundle(), 500);

    private final EditionBook book = EditionBook.startingWith(FIRST);

    private static EditionMark mark(Edition edition, int subtask, long newest) {
        return new EditionMark(edition, subtask, 2, newest);
    }

    @Test
    void whenTheFirstOfTwoMarksCame_thenItIsAnnouncedAndTimeWaits() {
        assertThat(book.announces(mark(FOURTH, 0, 100))).isTrue();
        assertThat(book.put(mark(FOURTH, 0, 100))).isEmpty();
        assertThat(book.announces(mark(FOURTH, 1, 100))).isFalse();
        assertThat(book.waits()).isTrue();
        assertThat(book.newest().edition()).isEqualTo(FIRST);
    }

    @Test
    void whenAllMarksCame_thenItBeginsWhenItsAuthorWantsAndTimeGoesOn() {
        book.put(mark(FOURTH, 0, 100));
        assertThat(book.put(mark(FOURTH, 1, 200))).contains(new Begun(FOURTH, 1_000));
        assertThat(book.waits()).isFalse();
        assertThat(book.at(999).edition()).isEqualTo(FIRST);
        assertThat(book.at(1_000).edition()).isEqualTo(FOURTH);
    }

    @Test
    void whenTimeHasPassedWhatItsAuthorWants_thenItBeginsAheadOfAllClocks() {
        book.put(mark(FOURTH, 1, 1_500));
        assertThat(book.put(mark(FOURTH, 0, 100))).contains(new Begun(FOURTH, 1_501));
    }

    @Test
    void whenALaterOneBeginsBefore_thenTheEarlierOneNeverHolds() {
        book.put(mark(FOURTH, 0, 100));
        book.put(mark(FOURTH, 1, 100));
        book.put(mark(FIFTH, 0, 200));
        book.put(mark(FIFTH, 1, 200));
        assertThat(book.begun()).containsExactly(new Begun(FIRST, Long.MIN_VALUE), new Begun(FIFTH, 500));
    }

    @Test
    void whenTimeHasComeToTheNext_thenTheOneBeforeIsForgottenAndNotEarlier() {
        book.put(mark(FOURTH, 0, 100));
        book.put(mark(FOURTH, 1, 200));
        book.forgetBefore(999);
        assertThat(book.begun()).hasSize(2);
        book.forgetBefore(1_000);
        assertThat(book.begun()).containsExactly(new Begun(FOURTH, 1_000));
    }

    @Test
    void whenMarksOfWhatHasBegunComeAgain_thenNothingHappens() {
        book.put(mark(FOURTH, 0, 100));
        book.put(mark(FOURTH, 1, 100));
        for (int subtask = 0; subtask < 2; subtask++) {
            EditionMark again = mark(FOURTH, subtask, 5_000);
            assertThat(book.announces(again)).isFalse();
            assertThat(book.put(again)).isEmpty();
        }
        assertThat(book.waits()).isFalse();
        assertThat(book.newest().from()).isEqualTo(1_000);
    }

    @Test
    void whenItIsRestoredWithAMarkMissing_thenMarksOfAnotherNumberOfSubtasksCompleteIt() {
        book.put(mark(FOURTH, 0, 100));
        EditionBook restored = EditionBook.restored(book.begun(), book.marks());
        assertThat(restored.waits()).isTrue();
        assertThat(restored.put(new EditionMark(FOURTH, 0, 1, 1_200))).contains(new Begun(FOURTH, 1_201));
    }
}
