package fengsui.job.operator;

import static fengsui.job.testkit.City.START;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.event.SafetyEvent;
import fengsui.job.testkit.City;
import fengsui.job.testkit.Scenario;
import fengsui.job.testkit.TestRules;
import fengsui.job.wire.EventClue;
import fengsui.risk.Score;
import fengsui.risk.ScoringModel;
import fengsui.rule.Rehearsal;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class ScoringFunctionTest {

    private static final ScoringModel MODEL = TestRules.load().scoring();

    private static Scenario<KeyedOneInputStreamOperatorTestHarness<String, EventClue, Score>> scenario() {
        return new Scenario<>(() -> new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new ScoringFunction(MODEL)), EventClue::key, Types.STRING));
    }

    private static StreamRecord<EventClue> clue(SafetyEvent event) {
        return new StreamRecord<>(
                new EventClue(MODEL.clues(event).get(0), event.eventId(), "canonical"), event.eventTime());
    }

    @Test
    void whenCluesComeInAnyOrder_thenTheScoresAreThoseOfTheRehearsal() throws Exception {
        List<SafetyEvent> events = List.of(City.gas("g1", 5, 50), City.smell("g1", 50, "t1"), City.gas("g1", 130, 60));
        List<Score> scores = scenario()
                .then(harness -> harness.processElement(clue(events.get(2))))
                .then(harness -> harness.processElement(clue(events.get(1))))
                .then(harness -> harness.processElement(clue(events.get(0))))
                .then(harness -> harness.processWatermark(START + 60_000))
                .then(harness -> harness.processWatermark(START + 200_000))
                .then(harness -> harness.processWatermark(Long.MAX_VALUE))
                .said(harness -> harness.extractOutputValues());
        assertThat(scores).hasSizeGreaterThan(3);
        assertThat(scores).isEqualTo(Rehearsal.of(TestRules.load(), events).scores());
    }

    @Test
    void whenAClueComesAfterItsMinute_thenItCountsFromTheNextMinuteOn() throws Exception {
        try (var harness = new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new ScoringFunction(MODEL)), EventClue::key, Types.STRING)) {
            harness.open();
            harness.processWatermark(START + 300_000);
            harness.processElement(clue(City.gas("g1", 5, 50)));
            harness.processWatermark(START + 360_000);
            assertThat(harness.extractOutputValues())
                    .singleElement()
                    .satisfies(score -> assertThat(score.time()).isEqualTo(START + 360_000));
        }
    }
}
