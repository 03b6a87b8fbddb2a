package fengsui.job.operator;

import static fengsui.job.testkit.City.START;
import static fengsui.job.testkit.City.gas;
import static fengsui.job.testkit.City.noise;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Intake;
import fengsui.codec.RuleBundle;
import fengsui.device.BaselinePlan;
import fengsui.device.DeviceRules;
import fengsui.device.JudgedHistory;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.job.testkit.City;
import fengsui.job.testkit.Scenario;
import fengsui.job.testkit.TestRules;
import fengsui.job.wire.ControlRecord;
import fengsui.job.wire.Edition;
import fengsui.rule.ScoringRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Readings are held against what is usual for their device, in the order of their time, however they come. */
class IntakeAnomalyTest {

    private static final Position SENSOR = new Position("sensor", 0, 5);
    private static final RuleBundle ASKING = asking();
    private static final int LATEST = 30_000;

    /** Nothing is judged but by what is usual. */
    private static RuleBundle asking() {
        TreeMap<String, String> files = new TreeMap<>(TestRules.bundle().files());
        String clue = "clues:\n      - {kind: sensor, subject: noise, anomaly: {from: 100, to: 1000}, weight: 1.0}\n";
        files.computeIfPresent("scoring.yaml", (path, text) -> text.replaceFirst("clues:\n", clue));
        return new RuleBundle(files);
    }

    private static Scenario<IntakeHarness> scenario(RuleBundle rules) {
        return new Scenario<>(() -> new IntakeHarness(Edition.first(3, rules), 1, 0));
    }

    private static void take(IntakeHarness harness, SafetyEvent event) throws Exception {
        harness.take(SENSOR, new Intake.Decoded(List.of(event)));
    }

    private static List<String> compared(IntakeHarness harness) {
        return harness.events().stream()
                .filter(event -> event instanceof SensorReading reading && reading.anomaly() != null)
                .map(SafetyEvent::eventId)
                .toList();
    }

    @Test
    void whenAClueAsksForWhatIsUnusual_thenReadingsOfThatPropertyWaitAndAreCompared() throws Exception {
        try (var harness = new IntakeHarness(Edition.first(3, ASKING), 1, 0)) {
            harness.open();
            take(harness, noise("g1", 1, 40));
            take(harness, gas("g1", 2, 1));
            assertThat(harness.events()).containsExactly(gas("g1", 2, 1));
            harness.pass(START + 2_000);
            assertThat(compared(harness)).containsExactly(noise("g1", 1, 40).eventId());
        }
    }

    @Test
    void whenARuleSetIsPublished_thenItsBaselinesBeginAtItsTimeAlsoAfterARestore() throws Exception {
        Edition next = new Edition(4, ASKING, START + 30_000);
        Scenario<IntakeHarness> scenario = scenario(TestRules.bundle())
                .then(harness -> take(harness, noise("g1", 1, 40)))
                .then(harness -> harness.processElement(IntakeHarness.EDITIONS, new StreamRecord<ControlRecord>(next)))
                .then(harness -> take(harness, noise("g1", 29, 40)))
                .then(harness -> take(harness, noise("g1", 30, 40)))
                .then(harness -> take(harness, noise("g1", 31, 40)))
                .then(harness -> harness.pass(Long.MAX_VALUE));
        assertThat(scenario.said(IntakeAnomalyTest::compared))
                .containsExactly(
                        noise("g1", 30, 40).eventId(), noise("g1", 31, 40).eventId());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whenReadingsComeInAnyOrder_thenTheyAreComparedAsInPerfectOrder(long seed) throws Exception {
        Random random = new Random(seed);
        List<SafetyEvent> readings = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            double value = random.nextInt(20) == 0 ? 90 : 40 + random.nextGaussian();
            readings.add(noise("g" + random.nextInt(2), i * 5 + random.nextInt(3) / 10.0, value));
        }
        List<SafetyEvent> arriving = City.arriving(readings, seed, LATEST);
        Scenario<IntakeHarness> scenario = scenario(ASKING);
        long newest = START;
        for (SafetyEvent event : arriving) {
            newest = Math.max(newest, event.eventTime());
            long time = newest - LATEST - 1;
            scenario.then(harness -> take(harness, event)).then(harness -> harness.pass(time));
        }
        scenario.then(harness -> harness.pass(Long.MAX_VALUE));
        BaselinePlan plan =
                BaselinePlan.NONE.and(Long.MIN_VALUE, ScoringRules.load(ASKING).model());
        List<SafetyEvent> expected = JudgedHistory.of(
                DeviceRules.NONE,
                plan,
                arriving.stream().sorted(SafetyEvent.ORDER).toList());
        assertThat(scenario.said(IntakeHarness::events)).isEqualTo(expected);
        assertThat(scenario.said(IntakeAnomalyTest::compared)).hasSize(80);
    }
}
