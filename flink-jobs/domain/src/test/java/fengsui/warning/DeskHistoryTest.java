package fengsui.warning;

import static fengsui.event.EventKind.SENSOR;
import static fengsui.event.EventKind.VIDEO;
import static fengsui.risk.Severity.EXTREME;
import static fengsui.risk.Severity.SEVERE;
import static fengsui.warning.Cases.MINUTE;
import static fengsui.warning.Cases.score;
import static fengsui.warning.Cases.signal;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.risk.ChangeKind;
import fengsui.risk.Grade;
import fengsui.risk.ScoreChange;
import fengsui.risk.Signal;
import org.junit.jupiter.api.Test;

class DeskHistoryTest {

    private static final Signal EARLY = signal(0, SEVERE, SENSOR);
    private static final Signal LATER = signal(5 * MINUTE, SEVERE, VIDEO);

    private final TestDesk desk = TestDesk.plain();

    @Test
    void whenAllComesInTime_thenTheRecordsAreThoseOfTheBook() {
        desk.found(EARLY).found(LATER).found(score(6 * MINUTE, 80)).end();
        assertThat(desk.said(0))
                .containsExactly(
                        "Alert 000000.1 yellow @0", "Update 000000.2 orange @5", "Cancel 000000.3 orange @15 quiet");
    }

    @Test
    void whenASignalIsFoundLate_thenAnAlertMarkedLateIsPublishedNow() {
        desk.at(3 * MINUTE).late(EARLY).flush();
        assertThat(desk.said(0)).containsExactly("Alert 000000.1 yellow @3 late");
        assertThat(desk.topic.get(0).changed().en()).contains("late");
        assertThat(desk.topic.get(0).changed().zh()).contains("迟到");
        desk.end();
        assertThat(desk.said(1)).containsExactly("Cancel 000000.2 yellow @10 quiet");
    }

    @Test
    void whenWhatIsFoundLateIsOverAlready_thenOneCancelPutsHistoryRightAndNothingAlarms() {
        desk.at(30 * MINUTE).late(EARLY).flush();
        assertThat(desk.said(0)).containsExactly("Cancel 000000.1 yellow @30 quiet late");
        assertThat(desk.end().said(1)).isEmpty();
    }

    @Test
    void whenALateSignalMakesAnOpenIncidentGraver_thenItIsUpdatedUnderItsOwnId() {
        desk.found(LATER).at(6 * MINUTE).late(EARLY).flush();
        assertThat(desk.said(0)).containsExactly("Alert 000500.1 yellow @5", "Update 000500.2 orange @6 late");
        Warning update = desk.topic.get(1);
        assertThat(update.previousGrade()).isEqualTo(Grade.YELLOW);
        assertThat(update.incident().times().onset()).isZero();
        assertThat(update.changed().en())
                .isEqualTo("Corrected for what came late: 1 more event;"
                        + " Raised from Ⅲ yellow (possible) to Ⅱ orange (observed)");
        assertThat(desk.end().said(2)).containsExactly("Cancel 000500.3 orange @15 quiet");
    }

    @Test
    void whenTheOnlySignalIsWithdrawn_thenTheIncidentIs() {
        desk.found(EARLY).at(3 * MINUTE).withdrawn(EARLY).flush().end();
        assertThat(desk.said(0))
                .containsExactly("Alert 000000.1 yellow @0", "Cancel 000000.2 yellow @3 withdrawn late");
        assertThat(CanonicalState.of(desk.topic).incidents()).isEmpty();
    }

    @Test
    void whenOneOfTwoSignalsIsWithdrawn_thenTheGradeFalls() {
        desk.found(EARLY).found(LATER).at(6 * MINUTE).withdrawn(LATER).flush();
        assertThat(desk.said(2)).containsExactly("Update 000000.3 yellow @6 late");
        assertThat(desk.topic.get(2).changed().zh()).contains("减少 1 条证据").contains("降级");
        // The withdrawn signal no longer holds it open.
        assertThat(desk.end().said(3)).containsExactly("Cancel 000000.4 yellow @10 quiet");
    }

    @Test
    void whenASignalWasReplacedByOneWithOtherEvidence_thenTheIncidentIsUpdated() {
        Signal better = Cases.renamed(signal(0, SEVERE, SENSOR, VIDEO), "better");
        desk.found(EARLY).at(MINUTE).updated(EARLY, better).flush();
        assertThat(desk.said(1)).containsExactly("Update 000000.2 orange @1 late");
    }

    @Test
    void whenAWithdrawalShowsThatItWasOverLongAgo_thenItIsCancelledForTheReasonOfThatTime() {
        desk.found(EARLY).found(signal(9 * MINUTE, SEVERE, SENSOR)).at(12 * MINUTE);
        desk.withdrawn(signal(9 * MINUTE, SEVERE, SENSOR)).flush();
        assertThat(desk.said(1)).containsExactly("Cancel 000000.2 yellow @12 quiet late");
    }

    @Test
    void whenALateSignalShowsThatItIsNotOver_thenItIsOpenedAgain() {
        desk.found(EARLY)
                .at(12 * MINUTE)
                .late(signal(9 * MINUTE, SEVERE, SENSOR))
                .flush();
        assertThat(desk.said(1)).containsExactly("Cancel 000000.2 yellow @10 quiet", "Update 000000.3 yellow @12 late");
        assertThat(desk.end().said(3)).containsExactly("Cancel 000000.4 yellow @19 quiet");
    }

    @Test
    void whenALateSignalOnlyAddsToWhatIsOver_thenACorrectedCancelSaysSo() {
        desk.found(EARLY).at(12 * MINUTE).late(signal(MINUTE, SEVERE, VIDEO)).flush();
        assertThat(desk.said(2)).containsExactly("Cancel 000000.3 orange @12 quiet late");
    }

    @Test
    void whenTwoIncidentsProveToBeOne_thenTheOpenOneGoesOnAndTheOtherIsSuperseded() {
        Signal second = signal(15 * MINUTE, SEVERE, SENSOR);
        desk.found(EARLY)
                .found(second)
                .at(16 * MINUTE)
                .late(signal(8 * MINUTE, SEVERE, SENSOR))
                .flush();
        assertThat(desk.said(3))
                .containsExactly("Cancel 000000.3 yellow @16 superseded late", "Update 001500.2 yellow @16 late");
        assertThat(CanonicalState.of(desk.end().topic).incidents()).hasSize(1);
    }

    @Test
    void whenOneIncidentProvesToBeTwo_thenTheEarlierKeepsTheId() {
        Signal bridge = signal(8 * MINUTE, SEVERE, SENSOR);
        desk.found(EARLY).found(bridge).found(signal(15 * MINUTE, SEVERE, SENSOR));
        desk.at(16 * MINUTE).withdrawn(bridge).flush();
        assertThat(desk.said(1))
                .containsExactly("Cancel 000000.2 yellow @16 quiet late", "Alert 001500.1 yellow @16 late");
    }

    @Test
    void whenAnotherIncidentIsFoundWhereOneIsWithdrawn_thenItDoesNotTakeItsName() {
        desk.found(EARLY).at(12 * MINUTE).withdrawn(EARLY).late(signal(11 * MINUTE, SEVERE, SENSOR));
        assertThat(desk.flush().said(2))
                .containsExactly("Cancel 000000.3 yellow @12 withdrawn late", "Alert 001100.1 yellow @12 late");
    }

    @Test
    void whenALateSignalChangesNothingElsewhere_thenOtherIncidentsAreNotSpokenOf() {
        desk.found(EARLY).found(signal(MINUTE, SEVERE, SENSOR)).at(2 * MINUTE);
        desk.late(Cases.at(signal(MINUTE, SEVERE, SENSOR), "g2")).flush();
        assertThat(desk.topic.subList(1, desk.topic.size()))
                .singleElement()
                .satisfies(
                        warning -> assertThat(warning.incident().area().code()).isEqualTo("g2"));
    }

    @Test
    void whenAScoreComesLate_thenItCountsFromItsOwnTime() {
        desk.found(EARLY).at(3 * MINUTE);
        desk.take(new DeskInput.OfScore(new ScoreChange(ChangeKind.LATE, score(MINUTE, 80), false)));
        assertThat(desk.flush().said(1)).containsExactly("Update 000000.2 orange @3 late");
        desk.take(new DeskInput.OfScore(new ScoreChange(ChangeKind.WITHDRAWN, score(MINUTE, 80), false)));
        assertThat(desk.flush().said(2)).containsExactly("Update 000000.3 yellow @3 late");
    }

    @Test
    void whenSomethingNewComesBehindTheClock_thenItIsWorkedOnAtOnceUnlessSomethingLaterWas() {
        desk.at(20 * MINUTE).found(signal(15 * MINUTE, SEVERE, SENSOR));
        assertThat(desk.said(0)).containsExactly("Alert 001500.1 yellow @15");
        desk.found(signal(14 * MINUTE, EXTREME, SENSOR));
        assertThat(desk.said(1)).isEmpty();
        assertThat(desk.flush().said(1)).containsExactly("Update 001500.2 orange @20 late");
    }

    @Test
    void whenTimeIsBeyondCorrection_thenInputsAreNotTakenAndClosedIncidentsAreForgotten() {
        desk.found(EARLY).at(70 * MINUTE);
        assertThat(desk.closed).isEmpty();
        desk.at(75 * MINUTE);
        assertThat(desk.closed).containsExactly("fire.grid:g1.19700101T000000000Z");
        assertThat(desk.memory.accounts()).isEmpty();
        assertThat(desk.memory.published().all()).isEmpty();
        assertThat(desk.duty.take(new DeskInput.OfSignal(fengsui.risk.SignalChange.found(LATER)), desk.clock(), false))
                .isEqualTo(DeskDuty.Taken.TOO_LATE);
    }

    @Test
    void whenNothingMoreHappens_thenTheDeskIsNotWokenForEver() {
        desk.found(EARLY).found(score(MINUTE, 20)).end();
        assertThat(desk.clock()).isLessThan(3 * TestDesk.LATENESS);
    }
}
