package fengsui.warning;

import static fengsui.event.EventKind.SENSOR;
import static fengsui.event.EventKind.VIDEO;
import static fengsui.risk.Severity.EXTREME;
import static fengsui.risk.Severity.SEVERE;
import static fengsui.warning.Cases.MINUTE;
import static fengsui.warning.Cases.signal;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.risk.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final Signal FIRST = signal(MINUTE, SEVERE, SENSOR);
    private static final Signal SECOND = signal(5 * MINUTE, SEVERE, VIDEO);

    private final TestDesk before = TestDesk.plain().at(0);
    private final TestDesk checkpoint = before.checkpoint();

    @Test
    void whenTheSameIsDerivedAgain_thenNothingIsPublishedTwiceAndRevisionsGoOn() {
        before.found(FIRST).found(SECOND).at(6 * MINUTE);
        TestDesk back = checkpoint.restored(before.topic);
        back.found(FIRST).found(SECOND).end();
        assertThat(back.said(0))
                .containsExactly(
                        "Alert 000100.1 yellow @1", "Update 000100.2 orange @5", "Cancel 000100.3 orange @15 quiet");
    }

    @Test
    void whenWhatIsDerivedIsGraver_thenItIsPublishedAtOnceAboveWhatStands() {
        before.found(FIRST).at(6 * MINUTE);
        TestDesk back = checkpoint.restored(before.topic);
        back.found(signal(MINUTE, EXTREME, SENSOR, VIDEO)).at(MINUTE);
        assertThat(back.said(1)).containsExactly("Update 000100.2 red @1");
    }

    @Test
    void whenWhatIsDerivedIsLess_thenItWaitsUntilTimeHasPassedWhatStands() {
        before.found(FIRST).found(SECOND).at(6 * MINUTE);
        TestDesk back = checkpoint.restored(before.topic);
        back.found(FIRST).at(5 * MINUTE);
        assertThat(back.said(2)).isEmpty();
        back.at(6 * MINUTE);
        assertThat(back.said(2)).containsExactly("Update 000100.3 yellow @5");
        assertThat(back.topic.get(2).changed().en()).contains("restart");
    }

    @Test
    void whenWhatStandsIsNotDerivedAgain_thenItIsSuperseded() {
        before.found(FIRST).at(6 * MINUTE);
        TestDesk back = checkpoint.restored(before.topic).at(MINUTE);
        assertThat(back.said(1)).isEmpty();
        back.at(2 * MINUTE);
        assertThat(back.said(1)).containsExactly("Cancel 000100.2 yellow @1 superseded");
    }

    @Test
    void whenWhatWasSupersededIsDerivedAfterAll_thenItIsOpenedAgainAboveThat() {
        before.found(FIRST).at(6 * MINUTE);
        TestDesk back = checkpoint.restored(before.topic).at(2 * MINUTE);
        back.late(FIRST).flush();
        assertThat(back.said(2)).containsExactly("Update 000100.3 yellow @2 late");
    }

    @Test
    void whenTheSameIncidentBeginsEarlierNow_thenItGoesOnUnderTheNameThatStands() {
        before.found(SECOND).at(6 * MINUTE);
        TestDesk back = checkpoint.restored(before.topic);
        back.found(FIRST).found(SECOND).end();
        assertThat(back.said(1)).containsExactly("Update 000500.2 orange @5", "Cancel 000500.3 orange @15 quiet");
    }

    @Test
    void whenTheTopicLacksWhatTheStateBelievesPublished_thenItIsPublishedAgain() {
        before.found(FIRST).found(SECOND).at(6 * MINUTE);
        TestDesk saved = before.checkpoint();
        List<Warning> lost = before.topic.subList(0, 1);
        TestDesk back = saved.restored(lost);
        var believed = back.duty.history().told();
        back.at(7 * MINUTE);
        assertThat(back.said(1)).isEmpty();
        back.duty.history().tellAgain(believed, TestDesk.newest(lost), back.clock());
        assertThat(back.said(1)).containsExactly("Update 000100.3 orange @7");
    }

    @Test
    void whenSomethingNewerWentOutMeanwhile_thenTheLostRecordIsNotRepeated() {
        before.found(FIRST).at(2 * MINUTE);
        TestDesk back = before.checkpoint().restored(List.of());
        var believed = back.duty.history().told();
        back.found(SECOND).at(6 * MINUTE);
        back.duty.history().tellAgain(believed, List.of(), back.clock());
        assertThat(back.said(0)).containsExactly("Update 000100.2 orange @5");
    }

    @Test
    void whenAnIncidentWasOverAndForgotten_thenItIsOnlyClosedAgain() {
        before.found(FIRST).at(100 * MINUTE);
        assertThat(before.closed).hasSize(1);
        TestDesk back = before.checkpoint().restored(before.topic);
        back.end();
        assertThat(back.said(2)).isEmpty();
        assertThat(back.closed).isEqualTo(before.closed);
    }

    @Test
    void whenOnlyWordsAreCompared_thenLinesAreStable() {
        before.found(FIRST).at(2 * MINUTE);
        assertThat(CanonicalState.of(before.topic).text()).isEqualTo("fire grid:g1 open yellow 1 e600000");
        assertThat(CanonicalState.of(before.end().topic).text()).isEqualTo("fire grid:g1 closed yellow 1 e600000");
    }
}
