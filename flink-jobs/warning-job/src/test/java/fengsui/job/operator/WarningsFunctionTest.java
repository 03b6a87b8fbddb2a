package fengsui.job.operator;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.event.SafetyEvent;
import fengsui.job.testkit.City;
import fengsui.job.testkit.Scenario;
import fengsui.job.testkit.TestRules;
import fengsui.risk.Score;
import fengsui.risk.Signal;
import fengsui.rule.Rehearsal;
import fengsui.rule.RuleSet;
import fengsui.warning.Warning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class WarningsFunctionTest {

    private static final RuleSet RULES = TestRules.load();

    private static final Comparator<Warning> ORDER = Comparator.comparingLong(
                    (Warning warning) -> warning.incident().issued().sent())
            .thenComparing(warning -> warning.incident().incidentId())
            .thenComparing(warning -> warning.incident().issued().revision());

    private static Scenario<KeyedTwoInputStreamOperatorTestHarness<String, Signal, Score, Warning>> scenario() {
        return new Scenario<>(WarningsFunctionTest::harness);
    }

    private static KeyedTwoInputStreamOperatorTestHarness<String, Signal, Score, Warning> harness() throws Exception {
        return new KeyedTwoInputStreamOperatorTestHarness<>(
                new KeyedCoProcessOperator<>(new WarningsFunction(RULES.taxonomy())),
                Keys::desk,
                Keys::desk,
                Types.STRING);
    }

    @Test
    void whenSignalsAndScoresComeInAnyOrder_thenTheWarningsAreThoseOfTheRehearsal() throws Exception {
        List<SafetyEvent> events = City.day(5, 1);
        Rehearsal expected = Rehearsal.of(RULES, events);
        var scenario = scenario();
        inputs(expected).forEach(scenario::then);
        long middle = City.START + 1_800_000;
        scenario.then(harness -> harness.processBothWatermarks(new Watermark(middle)));
        scenario.then(harness -> harness.processBothWatermarks(Watermark.MAX_WATERMARK));
        List<Warning> said = new ArrayList<>(scenario.said(harness -> harness.extractOutputValues()));
        said.sort(ORDER);
        assertThat(said).hasSizeGreaterThan(3).isEqualTo(expected.warnings());
    }

    @Test
    void whenASignalComesBehindTheWatermark_thenItsWarningDoesNotWaitForTimeToMoveOn() throws Exception {
        List<Signal> signals = Rehearsal.of(RULES, City.day(5, 1)).signals();
        Signal first = signals.get(0);
        try (var harness = harness()) {
            harness.open();
            harness.processBothWatermarks(new Watermark(first.time() + 60_000));
            harness.processElement1(new StreamRecord<>(first, first.time()));
            assertThat(harness.extractOutputValues())
                    .singleElement()
                    .extracting(warning -> warning.incident().issued().sent())
                    .isEqualTo(first.time());
        }
    }

    private static List<Scenario.Step<KeyedTwoInputStreamOperatorTestHarness<String, Signal, Score, Warning>>> inputs(
            Rehearsal rehearsal) {
        List<Scenario.Step<KeyedTwoInputStreamOperatorTestHarness<String, Signal, Score, Warning>>> steps =
                new ArrayList<>();
        rehearsal
                .signals()
                .forEach(signal ->
                        steps.add(harness -> harness.processElement1(new StreamRecord<>(signal, signal.time()))));
        rehearsal
                .scores()
                .forEach(score ->
                        steps.add(harness -> harness.processElement2(new StreamRecord<>(score, score.time()))));
        Collections.shuffle(steps, new Random(1));
        return steps;
    }
}
