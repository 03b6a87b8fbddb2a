package fengsui.job.operator;

import static fengsui.job.testkit.City.START;
import static fengsui.job.testkit.City.gas;
import static fengsui.job.testkit.City.noise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fengsui.codec.Intake;
import fengsui.codec.RuleBundle;
import fengsui.codec.device.DevicesFile;
import fengsui.device.DeviceRules;
import fengsui.device.JudgedHistory;
import fengsui.device.SupplyNews;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.job.testkit.City;
import fengsui.job.testkit.Scenario;
import fengsui.job.testkit.TestRules;
import fengsui.job.wire.Edition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Readings are judged in the order of their time, however they come. */
class IntakeJudgeTest {

    private static final Position SENSOR = new Position("sensor", 0, 5);
    private static final String GAS = """
            properties:
              gas:
                unit: "%LEL"
                range: {from: 0, to: 100}
                jump: {by: 20, within: 30 s}
                stuck: 1 min
            """;
    private static final RuleBundle BUNDLE = bundle();
    private static final DeviceRules RULES = DevicesFile.load(BUNDLE, new ArrayList<>());
    private static final long WEEK = 7 * 86_400_000L;
    private static final int LATEST = 30_000;

    private static RuleBundle bundle() {
        TreeMap<String, String> files = new TreeMap<>(TestRules.bundle().files());
        files.put(DevicesFile.PATH, GAS);
        return new RuleBundle(files);
    }

    private static IntakeHarness harness(int subtasks, int index) throws Exception {
        return new IntakeHarness(Edition.first(3, BUNDLE), subtasks, index);
    }

    private static Scenario<IntakeHarness> scenario() {
        return new Scenario<>(() -> harness(1, 0));
    }

    private static void take(IntakeHarness harness, SafetyEvent... events) throws Exception {
        for (SafetyEvent event : events) {
            harness.take(SENSOR, new Intake.Decoded(List.of(event)));
        }
    }

    private static List<String> reasons(List<SafetyEvent> events) {
        return events.stream()
                .map(event -> event.said() + " " + event.header().trust().quality() + " "
                        + event.header().trust().qualityReason())
                .toList();
    }

    @Test
    void whenASensorIsBroken_thenItsReadingsSaySo() throws Exception {
        Scenario<IntakeHarness> scenario = scenario()
                .then(harness -> take(harness, gas("g1", 0, 1), gas("g1", 30, 1), gas("g1", 10, 140)))
                .then(harness -> take(harness, gas("g1", 20, 80), gas("g1", 40, 1)))
                .then(harness -> harness.pass(START + 40_000));
        assertThat(reasons(scenario.said(IntakeHarness::events)))
                .containsExactly(
                        "gas 1 %LEL 1.0 null",
                        "gas 140 %LEL 0.0 out-of-range",
                        "gas 80 %LEL 0.3 jump",
                        "gas 1 %LEL 1.0 null",
                        "gas 1 %LEL 1.0 null");
    }

    @Test
    void whenTimeHasNotComeToAReading_thenItWaitsAndWhatIsNotJudgedDoesNot() throws Exception {
        try (var harness = harness(1, 0)) {
            harness.open();
            take(harness, gas("g2", 1, 1), gas("g1", 1, 1), gas("g1", 2, 1), noise("g1", 3, 40));
            assertThat(harness.events()).containsExactly(noise("g1", 3, 40));
            harness.pass(START + 1_000);
            assertThat(harness.events()).containsExactly(noise("g1", 3, 40), gas("g1", 1, 1), gas("g2", 1, 1));
        }
    }

    @Test
    void whenASensorIsStuck_thenItIsToldOnceAndItsEndOnceAndNothingOfItIsToGoBy() throws Exception {
        Scenario<IntakeHarness> scenario = scenario();
        for (int second = 0; second < 600; second += 5) {
            SafetyEvent reading = gas("g1", second, second < 100 || second > 400 ? second % 7 : 3);
            long now = START + second * 1_000L;
            scenario.then(harness -> take(harness, reading)).then(harness -> harness.pass(now));
        }
        assertThat(scenario.said(IntakeJudgeTest::stuck))
                .containsExactly("device/canonical/gas-g1/gas degraded", "device/canonical/gas-g1/gas ok");
        assertThat(scenario.said(IntakeHarness::supplies))
                .extracting(news -> ((SupplyNews.OfSource) news).live(), news -> ((SupplyNews.OfSource) news).by())
                .containsExactly(tuple(true, 1), tuple(true, -1), tuple(false, 1), tuple(false, -1), tuple(true, 1));
    }

    @Test
    void whenAStuckSensorComesBackAsANewOne_thenItIsNoLongerToldToBeStuck() throws Exception {
        double later = WEEK / 1_000.0 + 600;
        Scenario<IntakeHarness> scenario = scenario();
        for (int second = 0; second < 400; second += 5) {
            SafetyEvent reading = gas("g1", second, second < 100 ? second % 7 : 3);
            long now = START + second * 1_000L;
            scenario.then(harness -> take(harness, reading)).then(harness -> harness.pass(now));
        }
        scenario.then(harness -> take(harness, gas("g1", later, 3)))
                .then(harness -> harness.pass(START + WEEK + 700_000));
        assertThat(scenario.said(IntakeJudgeTest::stuck))
                .filteredOn(told -> told.contains("/gas "))
                .containsExactly("device/canonical/gas-g1/gas degraded", "device/canonical/gas-g1/gas ok");
    }

    private static List<String> stuck(IntakeHarness harness) {
        return harness.health().stream()
                .filter(health -> health.subject().startsWith("device/"))
                .map(health -> health.subject() + ' ' + health.status())
                .toList();
    }

    @Test
    void whenAReadingIsBehindTime_thenItIsJudgedAtOnceAndTeachesNothing() throws Exception {
        Scenario<IntakeHarness> scenario = scenario()
                .then(harness -> take(harness, gas("g1", 0, 1), gas("g1", 20, 1)))
                .then(harness -> harness.pass(START + 20_000))
                .then(harness -> take(harness, gas("g1", 10, 50), gas("g1", 20.5, 1)))
                .then(harness -> harness.pass(START + 21_000));
        assertThat(reasons(scenario.said(IntakeHarness::events)))
                .containsExactly(
                        "gas 1 %LEL 1.0 null", "gas 1 %LEL 1.0 null", "gas 50 %LEL 0.3 jump", "gas 1 %LEL 1.0 null");
    }

    @Test
    void whenReadingsWait_thenTheLedgerSaysHowManyAndOnceMoreWhenNoneDoes() throws Exception {
        try (var harness = harness(1, 0)) {
            harness.open();
            take(harness, gas("g1", 0, 1), gas("g1", 10, 1), gas("g1", 10, 1));
            harness.pass(START);
            harness.endRecords();
            assertThat(harness.ledgers().get(0))
                    .containsEntry("sensor-0.events", 3L)
                    .containsEntry("sensor-0.duplicate", 1L)
                    .containsEntry("waiting", 1L);
            harness.pass(Long.MAX_VALUE);
            assertThat(harness.events()).hasSize(2);
            assertThat(harness.ledgers()).hasSize(2);
            assertThat(harness.ledgers().get(1)).containsEntry("waiting", 0L);
        }
    }

    @Test
    void whenADeviceWasSilentForAWeek_thenItIsJudgedAsANewOneWhetherItWasDroppedYetOrNot() throws Exception {
        double later = WEEK / 1_000.0 + 1;
        for (long seen : new long[] {START, START + WEEK + 1_000, START + WEEK + 900}) {
            Scenario<IntakeHarness> scenario = scenario()
                    .then(harness -> take(harness, gas("g1", 0, 1)))
                    .then(harness -> harness.pass(seen))
                    .then(harness -> take(harness, gas("g1", later, 99), gas("g1", later + 1, 1)))
                    .then(harness -> harness.pass(Long.MAX_VALUE));
            assertThat(reasons(scenario.said(IntakeHarness::events)))
                    .containsExactly("gas 1 %LEL 1.0 null", "gas 99 %LEL 1.0 null", "gas 1 %LEL 0.3 jump");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whenReadingsComeInAnyOrder_thenAllIsAsInPerfectOrder(long seed) throws Exception {
        List<SafetyEvent> arriving = City.arriving(readings(seed, 60), seed, LATEST);
        Scenario<IntakeHarness> scenario = scenario();
        long newest = START;
        for (SafetyEvent event : arriving) {
            newest = Math.max(newest, event.eventTime());
            long time = newest - LATEST - 1;
            scenario.then(harness -> take(harness, event)).then(harness -> harness.pass(time));
        }
        scenario.then(harness -> harness.pass(Long.MAX_VALUE));
        assertThat(scenario.said(IntakeHarness::events)).isEqualTo(judged(arriving));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whenTwoSubtasksBecomeThree_thenAllIsAsInPerfectOrder(long seed) throws Exception {
        List<SafetyEvent> arriving = City.arriving(readings(seed, 200), seed, LATEST);
        List<SafetyEvent> came = new ArrayList<>();
        List<OperatorSubtaskState> states = new ArrayList<>();
        for (int subtask = 0; subtask < 2; subtask++) {
            try (var harness = harness(2, subtask)) {
                harness.open();
                play(harness, arriving.subList(0, 100));
                states.add(harness.snapshot(1, 1));
                came.addAll(harness.events());
            }
        }
        OperatorSubtaskState whole = AbstractStreamOperatorTestHarness.repackageState(states.get(0), states.get(1));
        for (int subtask = 0; subtask < 3; subtask++) {
            try (var harness = harness(3, subtask)) {
                harness.initializeState(AbstractStreamOperatorTestHarness.repartitionOperatorState(
                        whole, IntakeHarness.GROUPS, 2, 3, subtask));
                harness.open();
                play(harness, arriving.subList(100, 200));
                harness.pass(Long.MAX_VALUE);
                came.addAll(harness.events());
            }
        }
        assertThat(came).containsExactlyInAnyOrderElementsOf(judged(arriving));
    }

    private static void play(IntakeHarness harness, List<SafetyEvent> arriving) throws Exception {
        long time = Long.MIN_VALUE;
        for (SafetyEvent event : arriving) {
            take(harness, event);
            time = Math.max(time, event.eventTime() - LATEST - 1);
            harness.pass(time);
        }
    }

    private static List<SafetyEvent> judged(List<SafetyEvent> events) {
        List<SafetyEvent> judged = JudgedHistory.of(
                RULES, events.stream().sorted(SafetyEvent.ORDER).toList());
        assertThat(judged.stream().map(event -> event.header().trust().qualityReason()))
                .contains("jump", "out-of-range", null);
        return judged;
    }

    /** Of three detectors, one of which is broken now and then. */
    private static List<SafetyEvent> readings(long seed, int count) {
        Random random = new Random(seed);
        List<SafetyEvent> readings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int what = random.nextInt(10);
            double value = what == 0 ? 140 : what == 1 ? 70 : random.nextInt(3);
            readings.add(gas("g" + random.nextInt(3), i * 5 + random.nextInt(3) / 10.0, value));
        }
        return readings;
    }
}
