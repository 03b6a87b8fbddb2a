package fengsui.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.area.Level;
import fengsui.codec.feed.CanonicalNames;
import fengsui.event.EventKind;
import fengsui.risk.Certainty;
import fengsui.risk.ChangeKind;
import fengsui.risk.Grade;
import fengsui.risk.Severity;
import fengsui.risk.Urgency;
import fengsui.testkit.RandomRisks;
import fengsui.testkit.RecordSchemas;
import fengsui.warning.Change;
import fengsui.warning.EndReason;
import fengsui.warning.HoldReason;
import fengsui.warning.MsgType;
import fengsui.warning.Trend;
import fengsui.warning.Withheld;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words that a schema allows are those that the code knows. */
class SchemaEnumsTest {

    private final RecordSchemas schemas = new RecordSchemas();

    @Test
    void whenASchemaListsValues_thenTheyAreTheLabelsOfTheCode() {
        holds("common", "/$defs/level", Level.values(), Level::label);
        holds("common", "/$defs/kind", EventKind.values(), EventKind::label);
        holds("common", "/$defs/grade", Grade.values(), Grade::colour);
        holds("common", "/$defs/urgency", Urgency.values(), Urgency::label);
        holds("common", "/$defs/severity", Severity.values(), Severity::label);
        holds("common", "/$defs/certainty", Certainty.values(), Certainty::label);
        holds("warning", "/properties/msgType", MsgType.values(), MsgType::label);
        holds("warning", "/properties/gradeNumeral", Grade.values(), Grade::numeral);
        holds("warning", "/properties/trend", Trend.values(), Trend::label);
        holds("warning", "/properties/endReason", EndReason.values(), EndReason::label);
        holds("warning", "/properties/changes/items", Change.values(), Change::label);
        holds("warning", "/properties/heldWhy", HoldReason.values(), HoldReason::label);
        holds("warning", "/$defs/holding/properties/why", HoldReason.values(), HoldReason::label);
        holds("warning", "/$defs/dispatch/properties/reason", Rejection.values(), Rejection::label);
        holds("warning", "/$defs/dispatch/properties/disposition", Disposition.values(), Disposition::label);
        holds("common", "/$defs/status", WarningContext.STATUSES.toArray(new String[0]), status -> status);
        List<String> withheld = new ArrayList<>(List.of(Withheld.SILENCED));
        Stream.of(HoldReason.values()).map(HoldReason::label).forEach(withheld::add);
        holds("withheld", "/properties/withheld", withheld.toArray(new String[0]), why -> why);
        holds("signal", "/properties/change", ChangeKind.values(), ChangeKind::label);
        holds("reject", "/properties/reason", RejectReason.values(), RejectReason::label);
        holds("feedback", "/properties/type", AnswerKind.values(), AnswerKind::label);
        holds("feedback", "/properties/reason", Rejection.values(), Rejection::label);
        holds("feedback", "/properties/disposition", Disposition.values(), Disposition::label);
    }

    /** A comment is nothing that dispatch does. */
    @Test
    void whenDispatchDoesSomething_thenTheRecordCanSaySo() {
        assertThat(listed("warning", "/$defs/dispatch/properties/state"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(AnswerKind.values())
                        .filter(kind -> kind != AnswerKind.COMMENT)
                        .map(AnswerKind::label)
                        .toList());
    }

    @Test
    void whenTheReaderOfEventsKnowsAName_thenTheSchemaDescribesIt() {
        Set<String> names = new TreeSet<>();
        schemas.tree("event").path("properties").fieldNames().forEachRemaining(names::add);
        assertThat(names).isEqualTo(CanonicalNames.event());
        Set<String> levels = new TreeSet<>();
        schemas.tree("event")
                .at("/properties/area/oneOf/1/properties")
                .fieldNames()
                .forEachRemaining(levels::add);
        assertThat(levels).isEqualTo(CanonicalNames.area());
    }

    @Test
    void whenAWordIsNoneOfThem_thenTheRecordIsRefused() throws IOException {
        ObjectMapper json = new ObjectMapper();
        byte[] record = WarningJson.write(new RandomRisks(9).warning(), new WarningContext("fengsui", "Test"));
        for (String field : List.of("status", "msgType", "urgency", "severity", "certainty", "grade", "trend")) {
            ObjectNode warning = (ObjectNode) json.readTree(record);
            warning.put(field, "Perhaps");
            assertThat(schemas.problems("warning", warning)).as(field).hasSize(1);
        }
        ObjectNode warning = (ObjectNode) json.readTree(record);
        warning.withArray("changes").add("gone");
        assertThat(schemas.problems("warning", warning)).hasSize(1);
    }

    private <T> void holds(String schema, String at, T[] values, Function<T, String> label) {
        assertThat(listed(schema, at))
                .as(schema + " " + at)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(values).map(label).toList());
    }

    private List<String> listed(String schema, String at) {
        List<String> listed = new ArrayList<>();
        JsonNode values = schemas.tree(schema).at(at).path("enum");
        values.forEach(value -> listed.add(value.textValue()));
        return listed;
    }
}
