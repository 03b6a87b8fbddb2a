package fengsui.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fengsui.answer.AnswerKind;
import fengsui.area.Area;
import fengsui.testkit.RandomRisks;
import fengsui.text.Bilingual;
import fengsui.warning.Course;
import fengsui.warning.Duty;
import fengsui.warning.Handling;
import fengsui.warning.Held;
import fengsui.warning.Incident;
import fengsui.warning.Inside;
import fengsui.warning.Issued;
import fengsui.warning.Warning;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WarningCourseTest {

    private static final WarningContext CONTEXT = new WarningContext("fengsui@harbour-city", "Actual");

    private final RandomRisks risks = new RandomRisks(47);

    @Test
    void whenAWarningIsRead_thenItsCourseIsThatOfTheIncident() throws IOException {
        for (int i = 0; i < 300; i++) {
            Warning warning = risks.warning();
            Course wrote = warning.incident().course();
            WarningCourse read = read(warning).course();
            assertThat(read.changes()).isEqualTo(warning.changes());
            assertThat(read.late()).isEqualTo(warning.late());
            assertThat(read.modes()).isEqualTo(wrote.modes());
            assertThat(read.reach().supersedes()).isEqualTo(wrote.spread().merged());
            assertThat(read.reach().supersededBy()).isEqualTo(warning.into());
            assertThat(read.addressed()).isEqualTo(wrote.duty().addressed());
            assertThat(read.ackBy())
                    .isEqualTo(
                            wrote.duty().ackBy() == Duty.NEVER
                                    ? null
                                    : wrote.duty().ackBy());
            assertThat(read.escalated()).isEqualTo(wrote.duty().escalated());
            assertThat(handling(read)).isEqualTo(wrote.duty().handling());
            assertThat(held(read)).isEqualTo(wrote.telling().held());
            assertThat(inside(read)).isEqualTo(wrote.telling().inside());
            assertThat(read.holdsCount()).isEqualTo(wrote.telling().insideCount());
        }
    }

    @Test
    void whenAnIncidentCoversMoreAreas_thenAllAreReadItsOwnFirst() throws IOException {
        for (int i = 0; i < 50; i++) {
            Incident incident = risks.incident();
            List<Area> all = Stream.concat(Stream.of(incident.area()), incident.course().spread().areas().stream())
                    .distinct()
                    .toList();
            assertThat(read(warning(incident)).course().reach().areas()).isEqualTo(all);
        }
    }

    @Test
    void whenARecordTakesTheOnesBefore_thenItSaysWhichAndWhenThatWasSent() throws IOException {
        for (int i = 0; i < 50; i++) {
            Warning warning = risks.warning();
            Issued issued = warning.incident().issued();
            WarningView.Message message = read(warning).message();
            String id = warning.incident().incidentId();
            assertThat(message.identifier()).isEqualTo(id + "." + issued.revision());
            assertThat(message.references())
                    .isEqualTo(issued.revision() == 1 ? List.of() : List.of(id + "." + (issued.revision() - 1)));
            assertThat(message.previousSent()).isEqualTo(issued.before());
            assertThat(message.sender()).isEqualTo("fengsui@harbour-city");
            assertThat(message.category()).isEqualTo("Safety");
            assertThat(message.effective()).isEqualTo(issued.sent());
        }
    }

    @Test
    void whenARecordIsFromBeforeIncidentsHadACourse_thenItHasNone() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Incident incident = risks.incident();
        ObjectNode record = (ObjectNode) mapper.readTree(WarningJson.write(warning(incident), CONTEXT));
        record.remove(List.of("changes", "late", "areas", "supersedes", "supersededBy", "heldBy", "heldWhy", "holds"));
        record.remove(List.of("holdsCount", "modes", "ackBy", "addressed", "escalated", "dispatch", "previousSent"));
        WarningView view = WarningJson.read(mapper.writeValueAsBytes(record));
        assertThat(view.course()).isEqualTo(WarningCourse.of(incident.area()));
        assertThat(view.message().previousSent()).isNull();
    }

    @Test
    void whenARecordIsOfAnExerciseOrATest_thenItsHeadlineSaysSoFirst() throws IOException {
        Warning warning = risks.warning();
        Bilingual plain = warning.incident().finding().headline();
        assertThat(headline(warning, "Actual")).isEqualTo(plain);
        Bilingual exercise = new Bilingual("【演练】" + plain.zh(), "EXERCISE: " + plain.en());
        assertThat(headline(warning, "Exercise")).isEqualTo(exercise);
        assertThat(headline(warning, "Test")).isEqualTo(new Bilingual("【测试】" + plain.zh(), "TEST: " + plain.en()));
        assertThat(StatusMark.of("Exercise", exercise)).isEqualTo(exercise);
    }

    private static Bilingual headline(Warning warning, String status) throws IOException {
        byte[] record = WarningJson.write(warning, new WarningContext("fengsui", status));
        return WarningJson.read(record).texts().headline();
    }

    private Warning warning(Incident incident) {
        Warning other = risks.warning();
        return new Warning(
                incident, other.msgType(), null, other.trend(), null, other.late(), new Bilingual("首次发布", "First"));
    }

    private static WarningView read(Warning warning) throws IOException {
        return WarningJson.read(WarningJson.write(warning, CONTEXT));
    }

    private static @Nullable Handling handling(WarningCourse read) {
        WarningCourse.Dispatch dispatch = read.dispatch();
        return dispatch == null
                ? null
                : new Handling(
                        AnswerKind.parse(dispatch.state().label()).orElseThrow(),
                        dispatch.at(),
                        dispatch.by(),
                        dispatch.caseNumber(),
                        dispatch.reason(),
                        dispatch.disposition());
    }

    private static @Nullable Held held(WarningCourse read) {
        return read.held() == null
                ? null
                : new Held(read.held().by(), read.held().why());
    }

    private static List<Inside> inside(WarningCourse read) {
        return read.holds().stream()
                .map(item -> new Inside(
                        item.incidentId(), item.hazard(), item.event(), item.grade(), item.area(), item.why()))
                .toList();
    }
}
