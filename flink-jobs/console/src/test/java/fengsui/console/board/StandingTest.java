package fengsui.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.console.board.Standing.State;
import fengsui.console.board.Standing.Step;
import fengsui.console.board.Told.Heard;
import fengsui.console.board.Told.Times;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final long DUE = 100;
    private static final long EXPIRES = 200;

    private static Standing standing(@Nullable Long ackBy, boolean escalated, @Nullable Heard heard) {
        Told last = new Told("i", 1, "d", true, new Times(0, EXPIRES, ackBy), escalated, heard, new byte[0], null);
        return new Standing(last, List.of(), List.of(), 0);
    }

    @Test
    void whenNobodyAnswers_thenItIsOverdueFromItsDeadlineUntilItExpires() {
        Standing open = standing(DUE, false, null);
        assertThat(open.state(DUE - 1)).isEqualTo(State.NEW);
        assertThat(open.state(DUE)).isEqualTo(State.OVERDUE);
        assertThat(open.state(EXPIRES - 1)).isEqualTo(State.OVERDUE);
        assertThat(open.state(EXPIRES)).isEqualTo(State.ENDED);
    }

    @Test
    void whenItWillBeOverdue_thenThatIsToldBefore() {
        Standing open = standing(DUE, false, null);
        Step end = new Step(EXPIRES, State.ENDED);
        assertThat(open.stepsAfter(0)).containsExactly(new Step(DUE, State.OVERDUE), end);
        assertThat(open.stepsAfter(DUE)).containsExactly(end);
        assertThat(open.stepsAfter(EXPIRES)).isEmpty();
        assertThat(standing(null, false, null).stepsAfter(0)).containsExactly(end);
    }

    @Test
    void whenItExpiresBeforeItsDeadline_thenItIsNeverOverdue() {
        Standing open = standing(EXPIRES + 1, false, null);
        assertThat(open.stepsAfter(0)).containsExactly(new Step(EXPIRES, State.ENDED));
        assertThat(open.state(EXPIRES + 2)).isEqualTo(State.ENDED);
    }

    @Test
    void whenItWentOneLevelUp_thenItIsOverdueAtOnce() {
        assertThat(standing(DUE, true, null).state(0)).isEqualTo(State.OVERDUE);
    }

    @Test
    void whenSomebodyHasAnswered_thenNoDeadlinePasses() {
        Standing answered = standing(DUE, true, new Heard("accepted", 1, "east", "C-1"));
        assertThat(answered.state(DUE)).isEqualTo(State.ANSWERED);
        assertThat(answered.stepsAfter(0)).containsExactly(new Step(EXPIRES, State.ENDED));
    }
}
