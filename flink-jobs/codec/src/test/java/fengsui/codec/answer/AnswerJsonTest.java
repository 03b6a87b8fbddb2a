package fengsui.codec.answer;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.answer.Answer;
import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.codec.Reject;
import fengsui.codec.RejectJson;
import fengsui.codec.RejectReason;
import fengsui.codec.WarningContext;
import fengsui.event.Position;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerJsonTest {

    private static final Position POSITION = new Position("feedback", 0, 7);
    private static final String INCIDENT = "gas-leak.grid:quay/12.20260601T081500000Z";
    private static final String WHOLE = "{\"type\":\"accepted\",\"answerId\":\"a-1\",\"incidentId\":\"" + INCIDENT
            + "\",\"district\":\"老城\",\"time\":\"2026-06-01T08:16:00Z\",\"by\":\"119 desk 2\","
            + "\"caseNumber\":\"2026-0601/12\"}";

    static Answer answer(Random random) {
        AnswerKind kind = one(random, AnswerKind.values());
        return new Answer(
                "a-" + Long.toHexString(random.nextLong()).replace("-", ""),
                INCIDENT,
                "老城",
                kind,
                1_780_243_200_000L + random.nextInt(1_000_000),
                "119指挥中心",
                kind == AnswerKind.ACCEPTED && random.nextBoolean() ? "C/" + random.nextInt(1000) : null,
                kind == AnswerKind.REJECTED ? one(random, Rejection.values()) : null,
                kind == AnswerKind.CLOSED ? one(random, Disposition.values()) : null,
                POSITION);
    }

    private static <T> T one(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static AnswerRecord read(String json) {
        return AnswerJson.read(json.getBytes(StandardCharsets.UTF_8), POSITION);
    }

    private static Reject refused(String json) {
        AnswerRecord record = read(json);
        assertThat(record).as(json).isInstanceOf(AnswerRecord.Unusable.class);
        return ((AnswerRecord.Unusable) record).reject();
    }

    private static String with(String field, @Nullable String value) {
        String old = WHOLE.replaceFirst("\"" + field + "\":\"[^\"]*\",?", "").replace(",}", "}");
        return value == null ? old : old.substring(0, old.length() - 1) + ",\"" + field + "\":" + value + "}";
    }

    @Test
    void whenAnAnswerIsWritten_thenItIsReadAsItWas() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            Answer answer = answer(random);
            byte[] record = random.nextBoolean() ? AnswerJson.write(answer) : AnswerJson.write(answer, "看过了\n");
            assertThat(AnswerJson.read(record, POSITION)).isEqualTo(new AnswerRecord.Usable(POSITION, answer));
        }
    }

    @Test
    void whenAnAnswerIsWritten_thenItsFieldsAreThoseOfTheTopic() {
        Answer answer = new Answer(
                "a-1",
                INCIDENT,
                "old-town",
                AnswerKind.REJECTED,
                1_780_243_200_000L,
                "119",
                null,
                Rejection.FALSE_ALARM,
                null,
                null);
        assertThat(new String(AnswerJson.write(answer, "steam"), StandardCharsets.UTF_8))
                .isEqualTo("{\"type\":\"rejected\",\"answerId\":\"a-1\",\"incidentId\":\"" + INCIDENT
                        + "\",\"district\":\"old-town\",\"time\":\"2026-05-31T16:00:00.000Z\",\"by\":\"119\","
                        + "\"reason\":\"falseAlarm\",\"comment\":\"steam\"}");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "type,          `\"done\"`,                       BAD_VALUE",
                "type,          ,                                 MISSING_FIELD",
                "answerId,      `\"\"`,                           BAD_VALUE",
                "answerId,      `\"a b\"`,                        BAD_VALUE",
                "answerId,      `17`,                             BAD_VALUE",
                "answerId,      `\"13800138000\"`,                BAD_VALUE",
                "incidentId,    `\"i1\"`,                         BAD_VALUE",
                "incidentId,    `\"gas-leak.grid:a\\u0000.20260601T081500000Z\"`, BAD_VALUE",
                "incidentId,    ,                                 MISSING_FIELD",
                "district,      `\"\\ud800\"`,                    BAD_VALUE",
                "district,      `null`,                           MISSING_FIELD",
                "time,          `\"2026-06-01T08:16:00+08:00\"`,  BAD_TIME",
                "time,          `\"2026-02-30T08:16:00Z\"`,       BAD_TIME",
                "time,          `\"1969-06-01T08:16:00Z\"`,       BAD_TIME",
                "time,          `1780243200000`,                  BAD_TIME",
                "time,          ,                                 MISSING_FIELD",
                "by,            `\"a@b.example\"`,                BAD_VALUE",
                "by,            `\"desk 138-0013-8000\"`,         BAD_VALUE",
                "by,            `\" \"`,                          BAD_VALUE",
                "by,            ,                                 MISSING_FIELD",
                "caseNumber,    `\"13800138000\"`,                BAD_VALUE",
                "caseNumber,    `{}`,                             BAD_VALUE",
                "reason,        `\"falseAlarm\"`,                 BAD_VALUE",
                "disposition,   `\"resolved\"`,                   BAD_VALUE",
                "comment,       `[1]`,                            BAD_VALUE",
                "phone,         `\"x\"`,                          BAD_VALUE"
            })
    void whenOneFieldIsWrong_thenTheAnswerIsRefusedForIt(String field, @Nullable String value, RejectReason reason) {
        Reject reject = refused(with(field, value));
        assertThat(reject.reason()).isEqualTo(reason);
        assertThat(reject.detail()).contains(field.equals("phone") ? "unknown field" : field + ": ");
        assertThat(reject.position()).isEqualTo(POSITION);
    }

    @Test
    void whenTheAnswerIsWhole_thenItIsUsedWithItsCommentDropped() {
        assertThat(read(with("comment", "\"" + "长".repeat(AnswerJson.MAX_COMMENT) + "\"")))
                .isEqualTo(read(WHOLE))
                .isInstanceOf(AnswerRecord.Usable.class);
        assertThat(refused(with("comment", "\"" + "x".repeat(AnswerJson.MAX_COMMENT + 1) + "\""))
                        .detail())
                .isEqualTo("comment: expected at most 4096 characters");
    }

    @ParameterizedTest
    @CsvSource({"rejected,reason,falseAlarm", "closed,disposition,resolved"})
    void whenTheWordThatItsTypeNeedsIsMissing_thenItIsRefused(String type, String field, String label) {
        String json = WHOLE.replace("accepted", type).replace(",\"caseNumber\":\"2026-0601/12\"", "");
        assertThat(refused(json).detail()).startsWith(field + ": is missing: expected one of " + label);
    }

    @Test
    void whenMuchIsWrong_thenAllOfItIsToldAtOnceAndNothingOfTheRecord() {
        Reject reject = refused("{\"type\":\"rejected\",\"answerId\":\"张三 secret\",\"time\":\"yesterday-secret\","
                + "\"caseNumber\":\"secret\",\"secret\":\"secret\",\"comment\":9}");
        assertThat(reject.detail())
                .contains("answerId: ", "incidentId: ", "district: ", "time: ", "by: ", "caseNumber: ", "reason: ")
                .contains("comment: ", "1 unknown field: known are type, answerId");
        assertThat(new String(RejectJson.write(reject, new WarningContext("fengsui", "Test")), StandardCharsets.UTF_8))
                .doesNotContain("secret", "张");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "``,EMPTY",
                "`secret`,MALFORMED",
                "`[]`,MALFORMED",
                "`{} secret`,MALFORMED",
                "`{\"type\":\"accepted\",\"type\":\"secret\"}`,MALFORMED",
                "`{\"a\":[[[[[[[[[[]]]]]]]]]]}`,TOO_LARGE"
            })
    void whenItIsNoObject_thenItIsRefusedWithoutAWordOfIt(String json, RejectReason reason) {
        assertThat(refused(json).reason()).isEqualTo(reason);
        assertThat(refused(json).detail()).doesNotContain("secret");
    }

    @Test
    void whenARecordIsTooLong_thenItIsNotEvenLookedAt() {
        assertThat(refused(" ".repeat(AnswerJson.MAX_BYTES + 1)).reason()).isEqualTo(RejectReason.TOO_LARGE);
        assertThat(((AnswerRecord.Unusable) AnswerJson.read(null, POSITION))
                        .reject()
                        .reason())
                .isEqualTo(RejectReason.EMPTY);
    }

    /** Answers with bytes changed, cut out and doubled: each is whole, or is refused, and what is whole can be written. */
    @Test
    void whenAnswersAreDamagedAnyhow_thenTheyHaveOneOutcome() {
        Random random = new Random(11);
        List<Answer> whole = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            AnswerRecord outcome = AnswerJson.read(damaged(AnswerJson.write(answer(random)), random), POSITION);
            if (outcome instanceof AnswerRecord.Usable usable) {
                whole.add(usable.answer());
            } else {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(10_000);
        assertThat(whole).hasSizeGreaterThan(100);
        whole.forEach(answer -> assertThat(AnswerJson.read(AnswerJson.write(answer), POSITION))
                .isEqualTo(new AnswerRecord.Usable(POSITION, answer)));
    }

    private static byte[] damaged(byte[] record, Random random) {
        byte[] bytes = record.clone();
        for (int n = random.nextInt(3); n >= 0; n--) {
            int at = random.nextInt(bytes.length);
            int end = Math.min(bytes.length, at + random.nextInt(12));
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "\"{}[],:\\ 0aZ".charAt(random.nextInt(12));
                default -> System.arraycopy(bytes, random.nextInt(at + 1), bytes, at, end - at);
            }
        }
        return bytes;
    }
}
