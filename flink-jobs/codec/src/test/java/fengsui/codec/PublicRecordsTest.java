package fengsui.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fengsui.event.EventKind;
import fengsui.event.Position;
import fengsui.figures.Told;
import fengsui.risk.Contradiction;
import fengsui.risk.Evidence;
import fengsui.risk.Score;
import fengsui.risk.Signal;
import fengsui.risk.SignalChange;
import fengsui.testkit.RandomEvents;
import fengsui.testkit.RandomRisks;
import fengsui.warning.Course;
import fengsui.warning.Duty;
import fengsui.warning.Warning;
import fengsui.warning.Withheld;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicRecordsTest {

    private static final WarningContext CONTEXT = new WarningContext("fengsui@harbour-city", "Exercise");

    private final RandomRisks risks = new RandomRisks(31);

    @Test
    void whenAWarningIsWritten_thenItsFieldsAreInTheirFixedOrder() throws IOException {
        Warning warning = Stream.generate(risks::warning)
                .filter(PublicRecordsTest::hasAllThereMayBe)
                .findFirst()
                .orElseThrow();
        List<String> names = new ArrayList<>();
        tree(WarningJson.write(warning, CONTEXT)).fieldNames().forEachRemaining(names::add);
        assertThat(String.join(" ", names))
                .isEqualTo(
                        "identifier sender sent status msgType scope references previousSent category event urgency severity"
                                + " certainty effective onset expires headline description instruction area areas incidentId revision"
                                + " grade gradeNumeral colour previousGrade trend hazard district endReason late firstEventTime"
                                + " recipients changes supersedes supersededBy heldBy heldWhy holds holdsCount modes ackBy"
                                + " addressed escalated dispatch score contributions measures rules evidence evidenceCount"
                                + " contradicting contradictingCount");
    }

    private static boolean hasAllThereMayBe(Warning warning) {
        Course course = warning.incident().course();
        return warning.previousGrade() != null
                && warning.endReason() != null
                && warning.into() != null
                && warning.incident().issued().before() != null
                && !course.spread().areas().contains(warning.incident().area())
                && !warning.changes().isEmpty()
                && !course.spread().areas().isEmpty()
                && !course.spread().merged().isEmpty()
                && !course.telling().inside().isEmpty()
                && !course.modes().isEmpty()
                && !course.duty().addressed().isEmpty()
                && course.telling().held() != null
                && course.duty().ackBy() != Duty.NEVER
                && course.duty().escalated()
                && course.duty().handling() != null;
    }

    @Test
    void whenAWarningIsRead_thenTheViewSaysWhatTheWarningSaid() throws IOException {
        for (int i = 0; i < 300; i++) {
            Warning warning = risks.warning();
            WarningView view = WarningJson.read(WarningJson.write(warning, CONTEXT));
            assertThat(view.incidentId()).isEqualTo(warning.incident().incidentId());
            assertThat(view.revision()).isEqualTo(warning.incident().issued().revision());
            assertThat(view.status()).isEqualTo("Exercise");
            assertThat(view.msgType()).isEqualTo(warning.msgType());
            assertThat(view.grade()).isEqualTo(warning.incident().judgement().grade());
            assertThat(view.gravity().previous()).isEqualTo(warning.previousGrade());
            assertThat(view.where().area()).isEqualTo(warning.incident().area());
            assertThat(view.where().point())
                    .isEqualTo(warning.incident().place().point());
            assertThat(view.times().sent())
                    .isEqualTo(warning.incident().issued().sent());
            assertThat(view.times().onset())
                    .isEqualTo(warning.incident().times().onset());
            assertThat(view.texts().headline())
                    .isEqualTo(StatusMark.of(
                            "Exercise", warning.incident().finding().headline()));
            assertThat(view.rules()).containsExactly("gas/indoor-leak");
            assertThat(view.evidence())
                    .hasSameSizeAs(warning.incident().evidence().newest());
            assertThat(view.evidenceCount())
                    .isEqualTo(warning.incident().evidence().count());
            assertThat(view.texts().description()).isEqualTo(warning.description());
            assertThat(view.contradicting())
                    .extracting(WarningView.Seen::eventId)
                    .containsExactlyElementsOf(warning.incident().contradicting().newest().stream()
                            .map(Evidence::eventId)
                            .toList());
        }
    }

    @Test
    void whenDevicesDisagree_thenTheyStandInSignalAndWarningInTheFormOfEvidence() throws IOException {
        Signal signal = risks.signal();
        Evidence other = new Evidence(
                "e9",
                EventKind.SENSOR,
                "s-9",
                "s-9",
                0,
                new Position("sensor", 2, 7),
                "contradicting",
                "pm25 12 µg/m³");
        Signal denied = signal.against(new Contradiction(List.of(other), 12, true));
        JsonNode json = tree(SignalJson.write(SignalChange.found(denied), CONTEXT));
        assertThat(json.path("contradictingCount").intValue()).isEqualTo(12);
        assertThat(json.path("contradicting").toString())
                .isEqualTo("[{\"topic\":\"sensor\",\"partition\":2,\"offset\":7,\"eventId\":\"e9\",\"kind\":\"sensor\","
                        + "\"sourceId\":\"s-9\",\"time\":\"1970-01-01T00:00:00.000Z\",\"role\":\"contradicting\","
                        + "\"said\":\"pm25 12 µg/m³\"}]");
    }

    @Test
    void whenEvidenceIsAScore_thenItNamesNoRecordAndIsReadLikeAnyOther() throws IOException {
        int scores = 0;
        for (int i = 0; i < 50; i++) {
            byte[] record = WarningJson.write(risks.warning(), CONTEXT);
            for (JsonNode piece : tree(record).path("evidence")) {
                boolean score = piece.path("said").textValue().startsWith("score-");
                assertThat(piece.has("topic")).isNotEqualTo(score);
                assertThat(piece.has("partition")).isNotEqualTo(score);
                assertThat(piece.has("offset")).isNotEqualTo(score);
                scores += score ? 1 : 0;
            }
            assertThat(WarningJson.read(record).evidence())
                    .hasSize(tree(record).path("evidence").size());
        }
        assertThat(scores).isPositive();
    }

    @Test
    void whenWhatIsWithheldIsRead_thenItIsWhatWasWritten() throws IOException {
        for (int i = 0; i < 100; i++) {
            Withheld fact = risks.withheld();
            WithheldJson.View view = WithheldJson.read(WithheldJson.write(fact, CONTEXT));
            assertThat(view)
                    .isEqualTo(
                            new WithheldJson.View("Exercise", Told.of(fact), fact.hazard(), fact.grade(), fact.area()));
        }
    }

    @Test
    void whenARecordIsFromBeforeDevicesWereCompared_thenNothingContradictsIt() throws IOException {
        ObjectNode record = (ObjectNode) tree(WarningJson.write(risks.warning(), CONTEXT));
        record.remove(List.of("contradicting", "contradictingCount"));
        assertThat(WarningJson.read(record.toString().getBytes(StandardCharsets.UTF_8))
                        .contradicting())
                .isEmpty();
    }

    @Test
    void whenAWarningOrASignalIsWritten_thenNoWitnessIsInIt() throws IOException {
        int pseudonyms = 0;
        for (int i = 0; i < 100; i++) {
            Signal signal = risks.signal();
            Warning warning = risks.warning();
            String written = text(SignalJson.write(SignalChange.found(signal), CONTEXT))
                    + text(WarningJson.write(warning, CONTEXT));
            assertThat(written).doesNotContain("witness\"").doesNotContain("caller-");
            pseudonyms += (int) signal.evidence().newest().stream()
                    .map(Evidence::witness)
                    .filter(witness -> witness.startsWith("caller-"))
                    .count();
        }
        assertThat(pseudonyms).isPositive();
    }

    @Test
    void whenTimesAreWritten_thenTheyAreUtcWithMilliseconds() throws IOException {
        JsonNode json = tree(WarningJson.write(risks.warning(), CONTEXT));
        for (String name : List.of("sent", "effective", "onset", "expires", "firstEventTime")) {
            assertThat(json.path(name).asText()).matches("2026-0\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        }
    }

    @Test
    void whenAWarningIsNotTheFirst_thenItRefersToTheRecordBefore() throws IOException {
        for (int i = 0; i < 20; i++) {
            Warning warning = risks.warning();
            JsonNode json = tree(WarningJson.write(warning, CONTEXT));
            int revision = warning.incident().issued().revision();
            assertThat(json.path("identifier").asText())
                    .isEqualTo(warning.incident().incidentId() + "." + revision);
            assertThat(json.path("references").size()).isEqualTo(revision > 1 ? 1 : 0);
        }
    }

    @Test
    void whenAWarningIsDamaged_thenTheReaderFailsWithAnIoExceptionAlone() {
        byte[] good = WarningJson.write(risks.warning(), CONTEXT);
        Random random = new Random(32);
        for (int i = 0; i < 3000; i++) {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            try {
                assertThat(WarningJson.read(bad)).isNotNull();
            } catch (IOException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
        assertThatThrownBy(() -> WarningJson.read("{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void whenAScoreIsWritten_thenItsKeyIsAreaAndHazard() throws IOException {
        Score score = risks.score();
        assertThat(text(ScoreJson.key(score))).isEqualTo(score.area() + "|gas-leak");
        assertThat(tree(ScoreJson.write(score, CONTEXT)).path("score").asInt()).isEqualTo(score.points());
    }

    @Test
    void whenARejectIsWritten_thenItNamesReasonAndPositionAndNothingElse() {
        Reject reject =
                new Reject(RejectReason.BAD_TIME, new Position("hotline", 2, 7), null, "occurredAt: expected …");
        assertThat(text(RejectJson.write(reject, CONTEXT)))
                .isEqualTo("{\"reason\":\"bad-time\",\"topic\":\"hotline\",\"partition\":2,\"offset\":7,"
                        + "\"detail\":\"occurredAt: expected …\",\"jobStatus\":\"Exercise\"}");
    }

    @Test
    void whenHealthIsWritten_thenTheSameIsRead() throws IOException {
        Health health = new Health(
                "job", RandomEvents.START, "degraded", "lag 12 s", new TreeMap<>(Map.of("read", 7L, "lag", 12L)));
        assertThat(HealthJson.read(HealthJson.write(health, CONTEXT))).isEqualTo(health);
    }

    @Test
    void whenAControlRecordIsWritten_thenTheSameIsRead() throws IOException {
        RuleBundle rules = new RuleBundle(new TreeMap<>(Map.of("a.yaml", "x: 1\n", "b/c.yaml", "名: \"火\"\n")));
        Control control = new Control(rules, "analyst", RandomEvents.START);
        assertThat(ControlJson.read(ControlJson.write(control))).isEqualTo(control);
        Control more = control.because("fewer false alarms")
                .madeFrom("0123456789ab")
                .with(new RuleBundle(new TreeMap<>(Map.of("a.test.yaml", "cases: []"))));
        assertThat(ControlJson.read(ControlJson.write(more))).isEqualTo(more).isNotEqualTo(control);
    }

    @Test
    void whenAFileOfAControlRecordWasChangedOnTheWay_thenItIsRefused() {
        RuleBundle rules = new RuleBundle(new TreeMap<>(Map.of("a.yaml", "limit: 20")));
        String record = text(ControlJson.write(new Control(rules, "analyst", 0)));
        byte[] changed = record.replace("20\"", "90\"").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ControlJson.read(changed)).hasMessageContaining("digest");
    }

    private static JsonNode tree(byte[] json) throws IOException {
        return new ObjectMapper().readTree(json);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
