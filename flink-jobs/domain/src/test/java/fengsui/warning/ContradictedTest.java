package fengsui.warning;

import static fengsui.event.EventKind.SENSOR;
import static fengsui.event.EventKind.VIDEO;
import static fengsui.risk.Severity.SEVERE;
import static fengsui.warning.Cases.MINUTE;
import static fengsui.warning.Cases.score;
import static fengsui.warning.Cases.signal;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.event.EventKind;
import fengsui.event.Position;
import fengsui.risk.Certainty;
import fengsui.risk.Contradiction;
import fengsui.risk.Evidence;
import fengsui.risk.Grade;
import fengsui.risk.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What other devices say to the contrary makes a warning less certain. */
class ContradictedTest {

    private final TestBook book = new TestBook(Cases.RULES);
    private final TestDesk desk = TestDesk.plain();

    private static Signal doubted(Signal signal) {
        return signal.against(contradiction(true));
    }

    private static Contradiction contradiction(boolean doubted) {
        Evidence other = new Evidence(
                "other", EventKind.SENSOR, "s-9", "s-9", 1, new Position("sensor", 0, 9), "contradicting", "dust 1");
        return Contradiction.of(List.of(other), doubted);
    }

    @Test
    void whenEvidenceIsDoubted_thenCertaintyIsAStepLower_butNeverLessThanPossible() {
        assertThat(certainty(signal(0, SEVERE, SENSOR, VIDEO))).isEqualTo(Certainty.OBSERVED);
        assertThat(certainty(doubted(signal(0, SEVERE, SENSOR, VIDEO)))).isEqualTo(Certainty.LIKELY);
        assertThat(certainty(doubted(signal(0, SEVERE, SENSOR)))).isEqualTo(Certainty.POSSIBLE);
        assertThat(certainty(signal(0, SEVERE, SENSOR, VIDEO).against(contradiction(false))))
                .isEqualTo(Certainty.OBSERVED);
        assertThat(Certainty.UNLIKELY.lower()).isEqualTo(Certainty.UNLIKELY);
    }

    private static Certainty certainty(Signal signal) {
        TestBook own = new TestBook(Cases.RULES);
        return own.onSignal(signal).orElseThrow().incident().judgement().certainty();
    }

    @Test
    void whenDevicesDisagree_thenTheRecordSaysSoInBothLanguages() {
        Warning warning = book.onSignal(doubted(signal(0, SEVERE, SENSOR))).orElseThrow();
        assertThat(warning.description().en())
                .isEqualTo("First issued; 1 device disagrees with others in the same grid");
        assertThat(warning.description().zh()).isEqualTo("首次发布；有 1 台设备与同一网格的其他设备读数不一致");
        assertThat(warning.incident().contradicting()).isEqualTo(contradiction(true));
    }

    @Test
    void whenMoreDevicesAgree_thenTheRecordSaysThatToo() {
        Signal denied = signal(0, SEVERE, SENSOR).against(contradiction(false));
        Warning warning = book.onSignal(denied).orElseThrow();
        assertThat(warning.description().en())
                .endsWith("1 device disagrees with others in the same grid, but more agree");
        assertThat(warning.description().zh()).endsWith("，但属少数");
    }

    @Test
    void whenNobodyDisagrees_thenTheRecordSaysOnlyWhatIsNew() {
        Warning warning = book.onSignal(signal(0, SEVERE, SENSOR)).orElseThrow();
        assertThat(warning.description()).isEqualTo(warning.changed());
    }

    @Test
    void whenTheNewestSignalIsNotDoubted_thenCertaintyRisesAgain() {
        book.onScore(score(0, 80));
        book.onSignal(doubted(signal(0, SEVERE, SENSOR)));
        Warning raised = book.onSignal(signal(MINUTE, SEVERE, SENSOR)).orElseThrow();
        assertThat(raised.changed().en()).isEqualTo("Raised from Ⅲ yellow (possible) to Ⅱ orange (likely)");
        assertThat(raised.incident().contradicting()).isEqualTo(Contradiction.NONE);
    }

    @Test
    void whenAnOpenIncidentComesToBeDoubted_thenItIsNotGradedDownInItsTime() {
        book.onScore(score(0, 80));
        book.onSignal(signal(0, SEVERE, SENSOR));
        assertThat(book.onSignal(doubted(signal(MINUTE, SEVERE, SENSOR)))).isEmpty();
        Incident stands = book.book.snapshot().incidents().get(0);
        assertThat(stands.judgement().grade()).isEqualTo(Grade.ORANGE);
        assertThat(stands.contradicting()).isEqualTo(contradiction(true));
    }

    @Test
    void whenALateReadingSpeaksAgainstTheFirstSignal_thenTheIncidentIsCorrectedDown() {
        Signal plain = signal(0, SEVERE, SENSOR);
        desk.found(score(0, 80))
                .found(plain)
                .at(MINUTE)
                .updated(plain, doubted(plain))
                .flush();
        assertThat(desk.said(0)).containsExactly("Alert 000000.1 orange @0", "Update 000000.2 yellow @1 late");
        assertThat(desk.topic.get(1).description().en())
                .isEqualTo("Corrected for what came late: other readings to the contrary;"
                        + " Lowered from Ⅱ orange (likely) to Ⅲ yellow (possible);"
                        + " 1 device disagrees with others in the same grid");
    }

    @Test
    void whenALateReadingTakesTheContradictionBack_thenTheIncidentIsCorrectedUp() {
        Signal plain = signal(0, SEVERE, SENSOR);
        desk.found(score(0, 80))
                .found(doubted(plain))
                .at(MINUTE)
                .updated(doubted(plain), plain)
                .flush();
        assertThat(desk.said(0)).containsExactly("Alert 000000.1 yellow @0", "Update 000000.2 orange @1 late");
        assertThat(desk.topic.get(1).description().en()).doesNotContain("disagrees");
    }

    @Test
    void whenOnlyWhoDisagreesHasChanged_thenTheIncidentIsUpdatedAllTheSame() {
        Signal plain = signal(0, SEVERE, SENSOR);
        desk.found(plain).at(MINUTE).updated(plain, doubted(plain)).flush();
        assertThat(desk.said(0)).containsExactly("Alert 000000.1 yellow @0", "Update 000000.2 yellow @1 late");
        assertThat(CanonicalState.of(desk.topic).text()).endsWith(" but other");
    }
}
