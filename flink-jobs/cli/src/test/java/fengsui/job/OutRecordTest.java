package fengsui.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fengsui.codec.Health;
import fengsui.codec.Reject;
import fengsui.codec.RejectReason;
import fengsui.codec.WarningContext;
import fengsui.event.Position;
import fengsui.job.wire.AlertLine;
import fengsui.risk.ScoreChange;
import fengsui.risk.SignalChange;
import fengsui.testkit.AsyncApi;
import fengsui.testkit.CapSchema;
import fengsui.testkit.RandomRisks;
import fengsui.testkit.RecordSchemas;
import fengsui.topics.TopicNames;
import fengsui.warning.Warning;
import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Warnings as they stand on Kafka. */
class OutRecordTest {

    private static final TopicNames TOPICS = TopicNames.standard().withCap(true);

    private final RandomRisks risks = new RandomRisks(91);
    private final RecordSchemas schemas = new RecordSchemas();
    private final AsyncApi api = AsyncApi.read();

    @ParameterizedTest
    @ValueSource(strings = {"fengsui", "fengsui@harbour-city", "港城 应急, \"a<b\"%"})
    void whenAWarningIsWritten_thenItsHeadersAreThoseOfTheDocument(String sender) {
        for (String status : WarningContext.STATUSES) {
            for (OutRecord record : records(risks.warning(), new WarningContext(sender, status))) {
                JsonNode headers = new ObjectMapper().valueToTree(record.headers());
                JsonNode schema = api.messageOf(record.topic()).path("headers");
                assertThat(schemas.problems(schema, headers)).as(record.topic()).isEmpty();
                assertThat(record.headers()).containsEntry("ce_status", status);
            }
        }
    }

    /** CloudEvents 1.0, Kafka protocol binding, binary content mode. */
    @ParameterizedTest
    @ValueSource(strings = {"fengsui", "港城 应急, \"a<b\"%"})
    void whenAWarningIsWritten_thenItIsACloudEvent(String sender) {
        Warning warning = risks.warning();
        for (OutRecord record : records(warning, new WarningContext(sender, "Actual"))) {
            Map<String, String> headers = record.headers();
            assertThat(headers).containsKeys("ce_id", "ce_source", "ce_specversion", "ce_type", "content-type");
            assertThat(headers).doesNotContainKeys("ce_datacontenttype", "ce_data");
            headers.forEach((name, value) -> {
                assertThat(name).matches("ce_[a-z0-9]{1,20}|content-type|state");
                assertThat(value).isNotEmpty();
            });
            assertThat(URI.create(headers.get("ce_source")).toString()).isNotEmpty();
            assertThat(OffsetDateTime.parse(headers.get("ce_time")).toInstant().toEpochMilli())
                    .isEqualTo(warning.incident().issued().sent());
            assertThat(headers)
                    .containsEntry("ce_subject", warning.incident().incidentId())
                    .containsEntry("ce_specversion", "1.0");
            String schema = headers.get("ce_dataschema");
            assertThat(schema == null || URI.create(schema).isAbsolute()).isTrue();
        }
    }

    @Test
    void whenAWarningIsWritten_thenItsValueIsWhatItsContentTypeSays() {
        CapSchema cap = new CapSchema();
        for (int i = 0; i < 50; i++) {
            Warning warning = risks.warning();
            for (OutRecord record : records(warning, new WarningContext("fengsui", "Test"))) {
                byte[] value = Objects.requireNonNull(record.value());
                assertThat(record.key()).isEqualTo(warning.incident().incidentId());
                if (record.topic().equals(TOPICS.warningsCap())) {
                    assertThat(record.headers()).containsEntry("content-type", "application/cap+xml");
                    cap.check(value);
                } else {
                    schemas.check("warning", value);
                }
            }
        }
    }

    /** Header and body say it, so that neither a router nor a reader takes an exercise for real. */
    @Test
    void whenAnythingElseIsWritten_thenItSaysWhetherItIsMeantAsTheDocumentDoes() throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (String status : WarningContext.STATUSES) {
            for (OutRecord record : others(new WarningContext("fengsui", status))) {
                JsonNode message = api.messageOf(record.topic());
                assertThat(schemas.problems(message.path("headers"), json.valueToTree(record.headers())))
                        .as(record.topic())
                        .isEmpty();
                assertThat(record.headers()).containsEntry("ce_status", status);
                String file = message.at("/payload/schema/$ref").textValue();
                byte[] value = Objects.requireNonNull(record.value());
                schemas.check(file.replaceAll(".*/|\\.schema\\.json", ""), value);
                JsonNode body = json.readTree(value);
                assertThat(body.path(body.has("jobStatus") ? "jobStatus" : "status")
                                .textValue())
                        .as(record.topic())
                        .isEqualTo(status);
            }
        }
    }

    private List<OutRecord> others(WarningContext context) {
        Health health = new Health("job", 1_780_000_000_000L, "ok", "runs", new TreeMap<>());
        Reject reject = new Reject(RejectReason.MISSING_FIELD, new Position("sensor", 0, 7), null, "value: …");
        return List.of(
                OutRecord.of(risks.withheld(), TOPICS.withheld(), context),
                OutRecord.of(SignalChange.found(risks.signal()), TOPICS.signals(), context),
                OutRecord.of(ScoreChange.found(risks.score()), TOPICS.scores(), context),
                OutRecord.of(reject, TOPICS.rejects(), context),
                OutRecord.of(health, TOPICS.health(), context));
    }

    @Test
    void whenAnIncidentIsLongOver_thenItsKeyIsTakenBack() {
        OutRecord record = OutRecord.of(AlertLine.over("fire.grid:a.1"), TOPICS, new WarningContext("fengsui", "Test"));
        assertThat(record.topic()).isEqualTo("fengsui.warnings-state");
        assertThat(record.key()).isEqualTo("fire.grid:a.1");
        assertThat(record.value()).isNull();
        assertThat(record.headers()).isEmpty();
    }

    /** Of all three topics. */
    private static List<OutRecord> records(Warning warning, WarningContext context) {
        return Stream.concat(
                        AlertLine.of(warning).stream().map(line -> OutRecord.of(line, TOPICS, context)),
                        Stream.of(OutRecord.cap(warning, TOPICS, context)))
                .toList();
    }
}
