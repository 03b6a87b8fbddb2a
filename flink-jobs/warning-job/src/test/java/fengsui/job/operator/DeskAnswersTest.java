package fengsui.job.operator;

import static fengsui.job.testkit.City.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fengsui.answer.Answer;
import fengsui.answer.AnswerKind;
import fengsui.codec.Health;
import fengsui.codec.Reject;
import fengsui.codec.RejectReason;
import fengsui.event.Position;
import fengsui.job.testkit.Scenario;
import fengsui.job.testkit.TestRules;
import fengsui.job.wire.AnswersLedger;
import fengsui.testkit.ValidRecords;
import fengsui.warning.DeskInput;
import fengsui.warning.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers reach their desks, and every one of them is accounted for. */
class DeskAnswersTest {

    private static final long HOUR = 3_600_000;

    private static Answer answer(String id, long time, long offset) {
        return new Answer(
                id,
                "gas-leak.grid:g1.20260601T081500000Z",
                "d1",
                AnswerKind.COMMENT,
                time,
                "119",
                null,
                null,
                null,
                new Position("feedback", 0, offset));
    }

    private static DeskHarness harness() throws Exception {
        return new DeskHarness(TestRules.bundle(), StandingWarnings.NONE, 1, 0);
    }

    private static <T> List<T> values(Queue<StreamRecord<T>> records) {
        return records == null
                ? List.of()
                : records.stream().map(StreamRecord::getValue).toList();
    }

    private static List<Object> said(DeskHarness harness) {
        List<Object> said = new ArrayList<>(values(harness.getSideOutput(Tags.REJECTS)));
        ValidRecords valid = new ValidRecords();
        said.forEach(valid::any);
        for (Health health : values(harness.getSideOutput(Tags.HEALTH))) {
            valid.any(health);
            said.add(health.figures());
        }
        return said;
    }

    @Test
    void whenAnAnswerComesAgain_thenItCountsAsRepeatedAlsoAfterARestart() throws Exception {
        Scenario<DeskHarness> scenario = new Scenario<>(DeskAnswersTest::harness)
                .then(harness -> harness.time(START))
                .then(harness -> harness.take(new DeskInput.OfAnswer(answer("a", START + HOUR, 1))))
                .then(harness -> harness.take(new DeskInput.OfAnswer(answer("a", START + HOUR, 2))))
                .then(harness -> harness.take(new DeskInput.OfAnswer(answer("b", START + HOUR, 3))))
                .then(harness -> harness.time(START + 2 * HOUR));
        try (DeskHarness harness = harness()) {
            harness.open();
            harness.time(START);
            harness.take(new DeskInput.OfAnswer(answer("a", START + HOUR, 1)));
            harness.take(new DeskInput.OfAnswer(answer("a", START + HOUR, 2)));
            harness.time(START + 1);
            assertThat(values(harness.getSideOutput(Tags.HEALTH)))
                    .extracting(
                            Health::subject,
                            health -> health.figures().get("answers.taken"),
                            health -> health.figures().get("answers.repeated"))
                    .containsExactly(tuple("ledger/desk/0", 1L, 1L));
        }
        assertThat(scenario.said(DeskAnswersTest::last)).last().asString().contains("taken=2", "repeated=1");
    }

    /** A restore tells the ledger again, as every restart does: what counts is what it says last. */
    private static List<Object> last(DeskHarness harness) {
        List<Object> said = said(harness);
        boolean done = !said.isEmpty() && said.get(said.size() - 1).toString().contains("taken=2");
        return done ? said.subList(said.size() - 1, said.size()) : List.of();
    }

    @Test
    void whenAnAnswersTimeIsBeyondCorrection_thenItCountsFromNowOn() throws Exception {
        try (DeskHarness harness = harness()) {
            harness.open();
            harness.take(new DeskInput.OfAnswer(answer("a", START, 1)));
            for (long hours = 0; hours < 6; hours++) {
                harness.time(START + hours * HOUR);
            }
            harness.take(new DeskInput.OfAnswer(answer("b", START - HOUR, 2)));
            harness.time(START + 6 * HOUR);
            assertThat(values(harness.getSideOutput(Tags.REJECTS)))
                    .extracting(Reject::reason, Reject::position)
                    .containsExactly(
                            tuple(RejectReason.UNKNOWN_INCIDENT, new Position("feedback", 0, 1)),
                            tuple(RejectReason.UNKNOWN_INCIDENT, new Position("feedback", 0, 2)));
            assertThat(said(harness)).last().asString().contains("taken=2", "unknown-incident=2");
        }
    }

    /** A record of long ago that is read again, and a day that is played ahead of its time, are no lies. */
    @ParameterizedTest
    @CsvSource({"0,0,true", "0,48,false", "48,0,false", "23,23,true", "24,0,false"})
    void whenAnAnswerIsDatedADayAheadOfItsReceiptAndOfTheClock_thenItIsRejected(
            long received, long clock, boolean refused) throws Exception {
        try (DeskHarness harness = harness()) {
            harness.open();
            harness.time(START + clock * HOUR);
            DeskInput input = new DeskInput.OfAnswer(answer("a", START + 48 * HOUR, 1));
            harness.processElement1(new StreamRecord<>(input, START + received * HOUR));
            assertThat(values(harness.getSideOutput(Tags.REJECTS)))
                    .extracting(Reject::reason)
                    .satisfies(reasons ->
                            assertThat(reasons.contains(RejectReason.BAD_TIME)).isEqualTo(refused));
        }
    }

    @ParameterizedTest
    @CsvSource({"UNKNOWN_INCIDENT,UNKNOWN_INCIDENT", "INCIDENT_OVER,INCIDENT_OVER", "FUTURE,BAD_TIME"})
    void whenADeskRefusesAnAnswer_thenItsRecordIsRejectedForTheSameReasonAndCounted(Refusal why, RejectReason reason) {
        List<Reject> rejects = new ArrayList<>();
        DeskAnswers answers = new DeskAnswers(AnswersLedger.EMPTY, 0, 1, rejects::add);
        Answer answer = answer("a", START, 7);
        assertThat(answers.turnsAway(answer, new StreamRecord<>(answer), List.of(), START))
                .isFalse();
        answers.refused(answer, why);
        assertThat(rejects).singleElement().satisfies(reject -> {
            assertThat(reject.reason()).isEqualTo(reason);
            assertThat(reject.position()).isEqualTo(answer.position());
            assertThat(reject.detail()).doesNotContain("g1", "119");
        });
        assertThat(answers.news(START))
                .hasValueSatisfying(health -> assertThat(health.figures())
                        .containsEntry("answers.taken", 1L)
                        .containsEntry("answers.refused." + reason.label(), 1L));
        assertThat(answers.news(START)).as("told once").isEmpty();
    }
}
