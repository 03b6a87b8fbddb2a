package fengsui.codec;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.testkit.RecordSchemas;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that people and other systems write: single quotes stand for double ones. */
class OrderAndAnswerSchemasTest {

    private static final String SAID = "'answerId':'a1','incidentId':'fire.grid:quay/7.20260601T000000000Z',"
            + "'district':'old-town','time':'2026-06-01T08:00:00Z','by':'control room 2'";
    private static final String FOR_A_TIME = "'area':{'level':'district','code':'old-town'},'author':'duty-officer',"
            + "'reason':'typhoon','effectiveAt':'2026-06-01T00:00:00.000Z','until':'2026-06-02T00:00:00.000Z'";

    private final RecordSchemas schemas = new RecordSchemas();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'accepted'," + SAID + "}",
                "{'type':'accepted'," + SAID + ",'caseNumber':'C-17/2','comment':'在途'}",
                "{'type':'rejected'," + SAID + ",'reason':'badPlace'}",
                "{'type':'onScene'," + SAID + "}",
                "{'type':'closed'," + SAID + ",'disposition':'handedOver'}",
                "{'type':'comment'," + SAID + ",'comment':'…'}"
            })
    void whenAnAnswerIsSound_thenTheSchemaHasNothingAgainstIt(String record) {
        assertThat(schemas.problems("feedback", json(record))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'accepted'}",
                "{'type':'perhaps'," + SAID + "}",
                "{'type':'accepted'," + SAID + ",'phone':'x'}",
                "{'type':'rejected'," + SAID + "}",
                "{'type':'rejected'," + SAID + ",'reason':'noTime'}",
                "{'type':'closed'," + SAID + "}",
                "{'type':'onScene'," + SAID + ",'caseNumber':'C-1'}",
                "{'type':'accepted'," + SAID + ",'reason':'badPlace'}"
            })
    void whenAnAnswerIsNot_thenTheSchemaRefusesIt(String record) {
        assertThat(schemas.problems("feedback", json(record))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'mode','mode':'surge'," + FOR_A_TIME + "}",
                "{'type':'silence'," + FOR_A_TIME + "}",
                "{'type':'silence','hazard':'fire','red':true," + FOR_A_TIME + "}"
            })
    void whenAnOrderIsSound_thenTheSchemaHasNothingAgainstIt(String record) {
        assertThat(schemas.problems("control", json(record))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'mode'," + FOR_A_TIME + "}",
                "{'type':'silence','mode':'surge'," + FOR_A_TIME + "}",
                "{'type':'siege'," + FOR_A_TIME + "}",
                "{'type':'silence','hazard':'fire'}"
            })
    void whenAnOrderIsNot_thenTheSchemaRefusesIt(String record) {
        assertThat(schemas.problems("control", json(record))).isNotEmpty();
    }

    private static byte[] json(String record) {
        return record.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
