package fengsui.warning;

import static fengsui.answer.AnswerKind.ACCEPTED;
import static fengsui.answer.AnswerKind.CLOSED;
import static fengsui.answer.AnswerKind.ON_SCENE;
import static fengsui.answer.AnswerKind.REJECTED;
import static fengsui.event.EventKind.HOTLINE;
import static fengsui.event.EventKind.SENSOR;
import static fengsui.warning.Cases.MINUTE;
import static fengsui.warning.Cases.signal;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.answer.Answer;
import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.area.AreaMap;
import fengsui.area.Level;
import fengsui.event.Timeline;
import fengsui.order.Orders;
import fengsui.risk.Grade;
import fengsui.risk.Severity;
import fengsui.routing.Noise;
import fengsui.routing.Route;
import fengsui.routing.Routing;
import fengsui.routing.Unit;
import fengsui.text.Bilingual;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What comes of what dispatch answers, and of its not answering. Accepted incidents stand for an hour. */
class AnswersTest {

    private static final Routing ROUTING = new Routing(
            ZoneOffset.UTC,
            Map.of(
                    "fire-brigade",
                    new Unit("fire-brigade", new Bilingual("消防站", "Fire brigade"), Level.STREET, "district"),
                    "district",
                    new Unit("district", new Bilingual("区指挥部", "District"), Level.DISTRICT, null)),
            List.of(new Route(Set.of("fire"), Set.of(), Set.of(), List.of(), Set.of(), List.of("fire-brigade"))),
            Map.of(Grade.YELLOW, 5 * MINUTE, Grade.ORANGE, 3 * MINUTE),
            60 * MINUTE,
            Noise.NONE,
            List.of(),
            List.of());

    private static final DeskRules RULES =
            new DeskRules(Cases.TAXONOMY, Cases.RULES.rules(), Set.of(), ROUTING, Orders.NONE, AreaMap.NONE);

    private final TestDesk desk = new TestDesk(new Timeline<>(RULES));
    private int number;

    private Answer answer(AnswerKind kind, long minute) {
        return new Answer(
                "a" + number++,
                desk.topic.get(0).incident().incidentId(),
                "d1",
                kind,
                minute * MINUTE,
                "control-room",
                kind == ACCEPTED ? "C-17" : null,
                kind == REJECTED ? Rejection.FALSE_ALARM : null,
                kind == CLOSED ? Disposition.RESOLVED : null,
                null);
    }

    private TestDesk answered(AnswerKind kind, long minute) {
        desk.take(new DeskInput.OfAnswer(answer(kind, minute)));
        return desk.flush();
    }

    private void hit(long minute) {
        desk.found(signal(minute * MINUTE, Severity.SEVERE, SENSOR)).at(minute * MINUTE);
    }

    @Test
    void whenNobodyAnswersInTime_thenItGoesOneLevelUpOnceAndSaysWhither() {
        hit(0);
        assertThat(desk.topic.get(0).incident().course().duty().ackBy()).isEqualTo(5 * MINUTE);

        desk.at(9 * MINUTE);

        assertThat(desk.said(1)).containsExactly("Update 000000.2 yellow @5");
        Warning up = desk.topic.get(1);
        assertThat(up.changes()).containsExactly(Change.ESCALATED);
        assertThat(up.changed().en()).isEqualTo("Nobody answered in time, sent on to: District");
        assertThat(up.incident().course().duty().addressed())
                .extracting(post -> post.role() + " " + post.area() + " " + post.why())
                .containsExactly("fire-brigade street:s1 rule", "district district:d1 escalated");
    }

    @Test
    void whenItIsAccepted_thenNothingEscalatesAndQuietDoesNotEndIt() {
        hit(0);
        answered(ACCEPTED, 2);
        desk.at(2 * MINUTE).end();

        assertThat(desk.topic)
                .extracting(Warning::changes)
                .containsExactly(List.of(Change.ISSUED), List.of(Change.ACCEPTED), List.of(Change.ENDED));
        assertThat(desk.topic.get(1).changed().en()).isEqualTo("Accepted by control-room, case C-17");
        assertThat(desk.said(2)).containsExactly("Cancel 000000.3 yellow @62 expired");
    }

    @Test
    void whenItIsClosed_thenItEndsAndSaysWhatCameOfIt() {
        hit(0);
        answered(ACCEPTED, 1);
        answered(ON_SCENE, 4);
        answered(CLOSED, 9);
        desk.end();

        assertThat(desk.topic)
                .extracting(record -> record.changed().en())
                .containsExactly(
                        "First issued",
                        "Accepted by control-room, case C-17",
                        "On scene, says control-room, case C-17",
                        "Closed by control-room: dealt with, case C-17");
        assertThat(desk.said(3)).containsExactly("Cancel 000000.4 yellow @9 closed");
    }

    @Test
    void whenTheSameWitnessesGoOnAfterARejection_thenItIsNotRaisedAgainUntilTheyWereQuiet() {
        hit(0);
        answered(REJECTED, 2);
        for (int minute = 3; minute < 30; minute++) {
            hit(minute);
        }
        desk.at(35 * MINUTE);
        assertThat(desk.said(1)).containsExactly("Cancel 000000.2 yellow @2 rejected");

        hit(50);
        assertThat(desk.said(2)).containsExactly("Alert 005000.1 yellow @50");
    }

    @Test
    void whenSomethingElseSpeaksOrItIsGraverAfterARejection_thenItIsRaisedAgain() {
        hit(0);
        answered(REJECTED, 2);
        desk.at(2 * MINUTE);
        desk.found(signal(3 * MINUTE, Severity.SEVERE, HOTLINE)).at(3 * MINUTE);

        assertThat(desk.said(2)).containsExactly("Alert 000300.1 yellow @3");
    }

    @Test
    void whenAnswersComeAgainOrInAnyOrder_thenTheLifeIsTheSame() {
        hit(0);
        Answer accepted = answer(ACCEPTED, 2);
        Answer scene = answer(ON_SCENE, 4);
        desk.at(6 * MINUTE);
        desk.take(new DeskInput.OfAnswer(scene)).flush();
        desk.take(new DeskInput.OfAnswer(accepted)).flush();
        desk.take(new DeskInput.OfAnswer(scene)).flush();
        desk.take(new DeskInput.OfAnswer(accepted)).flush();

        Handling handling =
                desk.topic.get(desk.topic.size() - 1).incident().course().duty().handling();
        assertThat(handling).isNotNull().satisfies(stands -> {
            assertThat(stands.state()).isEqualTo(ON_SCENE);
            assertThat(stands.caseNumber()).isEqualTo("C-17");
            assertThat(stands.since()).isEqualTo(4 * MINUTE);
        });
        assertThat(desk.refused).isEmpty();
    }

    @Test
    void whenNobodyKnowsTheIncidentOrItIsOver_thenTheAnswerIsRefused() {
        hit(0);
        Answer other = new Answer("x", "fire.grid:g9.1", "d1", ACCEPTED, 0, "control-room", null, null, null, null);
        desk.take(new DeskInput.OfAnswer(other));
        answered(CLOSED, 3);
        desk.at(3 * MINUTE);
        answered(ACCEPTED, 8);
        desk.at(8 * MINUTE);

        assertThat(desk.refused).containsExactly("x UNKNOWN_INCIDENT", "a1 INCIDENT_OVER");
        assertThat(desk.said(1)).containsExactly("Cancel 000000.2 yellow @3 closed");
    }

    @Test
    void whenItHadEndedOfItself_thenTheAnswerIsTold() {
        hit(0);
        desk.at(15 * MINUTE);
        answered(REJECTED, 16);
        desk.at(16 * MINUTE);

        Warning last = desk.topic.get(desk.topic.size() - 1);
        assertThat(last.msgType()).isEqualTo(MsgType.CANCEL);
        assertThat(last.endReason()).isEqualTo(EndReason.QUIET);
        assertThat(last.changed().en()).isEqualTo("Rejected by control-room: a false alarm");
    }

    @Test
    void whenWhatComesLateShowsThatItNeverWasAfterAcceptance_thenItIsAnUpdateAndNoCancel() {
        hit(0);
        answered(ACCEPTED, 2);
        desk.at(3 * MINUTE);
        desk.withdrawn(signal(0, Severity.SEVERE, SENSOR)).flush();

        Warning last = desk.topic.get(desk.topic.size() - 1);
        assertThat(last.msgType()).isEqualTo(MsgType.UPDATE);
        assertThat(last.changes()).containsExactly(Change.CORRECTED);
        assertThat(last.late()).isTrue();
        assertThat(last.incident().evidence().count()).isZero();
    }
}
