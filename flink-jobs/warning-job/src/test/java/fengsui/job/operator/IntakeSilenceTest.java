package fengsui.job.operator;

import static fengsui.job.testkit.City.START;
import static fengsui.job.testkit.City.gas;
import static fengsui.job.testkit.City.noise;
import static fengsui.job.testkit.City.smell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fengsui.codec.Health;
import fengsui.codec.Intake;
import fengsui.codec.RuleBundle;
import fengsui.codec.device.DevicesFile;
import fengsui.device.SupplyNews;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.job.testkit.Scenario;
import fengsui.job.testkit.TestRules;
import fengsui.job.wire.Edition;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** A silence is told once, and its end once. */
class IntakeSilenceTest {

    private static final Position SENSOR = new Position("sensor", 0, 5);
    private static final int EVERY = 20;
    private static final int LAST = 30 * EVERY;
    /** How long after its last report it is due to be called silent: six times as long as usual. */
    private static final long DUE = 122_664;

    private static final long WEEK = 7 * 86_400L;

    private static final Health SILENT =
            health(LAST * 1_000 + DUE, "degraded", "silent, though it usually reports every 20 s", since());
    private static final Health BACK =
            health((LAST + 400) * 1_000, "ok", "heard again after 400 s", Map.of("silentFor", 400_000L));

    private static Map<String, Long> since() {
        return Map.of("since", START + LAST * 1_000, "expectedEvery", EVERY * 1_000L);
    }

    private static Health health(long after, String status, String message, Map<String, Long> figures) {
        return new Health("device/canonical/gas-g1", START + after, status, message, new TreeMap<>(figures));
    }

    /** Gas is judged, nothing else is. */
    private static IntakeHarness harness() throws Exception {
        TreeMap<String, String> files = new TreeMap<>(TestRules.bundle().files());
        files.put(DevicesFile.PATH, "properties: {gas: {unit: '%LEL', range: {from: 0, to: 100}}}");
        return new IntakeHarness(Edition.first(3, new RuleBundle(files)), 1, 0);
    }

    private static void take(IntakeHarness harness, SafetyEvent event) throws Exception {
        harness.take(SENSOR, new Intake.Decoded(List.of(event)));
    }

    private static void pass(IntakeHarness harness, long second) throws Exception {
        harness.pass(START + second * 1_000);
    }

    /** Reports regularly. */
    private static Scenario<IntakeHarness> regular(IntFunction<SafetyEvent> report) {
        Scenario<IntakeHarness> scenario = new Scenario<>(IntakeSilenceTest::harness);
        for (int second = 0; second <= LAST; second += EVERY) {
            int now = second;
            scenario.then(harness -> take(harness, report.apply(now))).then(harness -> pass(harness, now));
        }
        return scenario;
    }

    private static List<Health> told(IntakeHarness harness) {
        return harness.health().stream()
                .filter(health -> health.subject().startsWith("device/"))
                .toList();
    }

    @Test
    void whenADeviceFallsSilent_thenItIsToldOnceAndItsEndOnce() throws Exception {
        Scenario<IntakeHarness> scenario = regular(second -> gas("g1", second, 1));
        for (long second : new long[] {100, 200, 300, 350}) {
            scenario.then(harness -> pass(harness, LAST + second));
        }
        scenario.then(harness -> take(harness, gas("g1", LAST + 400, 1)))
                .then(harness -> pass(harness, LAST + 400))
                .then(harness -> take(harness, gas("g1", LAST + 420, 1)))
                .then(harness -> pass(harness, LAST + 430));
        assertThat(scenario.said(IntakeSilenceTest::told)).containsExactly(SILENT, BACK);
    }

    @Test
    void whenWhatIsNotJudgedIsSilent_thenItIsToldToo() throws Exception {
        Scenario<IntakeHarness> scenario = regular(second -> noise("g1", second, 40 + second % 7))
                .then(harness -> pass(harness, LAST + 300))
                .then(harness -> take(harness, noise("g1", LAST + 400, 40)))
                .then(harness -> pass(harness, LAST + 420));
        assertThat(scenario.said(IntakeSilenceTest::told))
                .extracting(Health::subject, Health::status)
                .containsExactly(
                        tuple("device/canonical/noise-g1", "degraded"), tuple("device/canonical/noise-g1", "ok"));
    }

    @Test
    void whenTimeComesByASilenceAndItsEndAtOnce_thenBothAreTold() throws Exception {
        Scenario<IntakeHarness> scenario = regular(second -> gas("g1", second, 1))
                .then(harness -> take(harness, gas("g1", LAST + 400, 1)))
                .then(harness -> pass(harness, LAST + 1_000));
        assertThat(scenario.said(IntakeSilenceTest::told))
                .extracting(Health::status)
                .startsWith("degraded", "ok");
    }

    @Test
    void whenADeviceFallsSilent_thenWhatItDeliveredIsMissedUntilItIsBack() throws Exception {
        Scenario<IntakeHarness> scenario = regular(second -> gas("g1", second, 1))
                .then(harness -> pass(harness, LAST + 200))
                .then(harness -> take(harness, gas("g1", LAST + 400, 1)))
                .then(harness -> pass(harness, LAST + 400))
                .then(harness -> pass(harness, LAST + 400 + WEEK))
                .then(harness -> pass(harness, LAST + 600 + WEEK));
        assertThat(scenario.said(IntakeHarness::supplies))
                .extracting(news -> ((SupplyNews.OfSource) news).live(), news -> ((SupplyNews.OfSource) news).by())
                .containsExactly(
                        tuple(true, 1),
                        tuple(true, -1),
                        tuple(false, 1),
                        tuple(false, -1),
                        tuple(true, 1),
                        tuple(true, -1),
                        tuple(false, 1),
                        tuple(false, -1));
    }

    @Test
    void whenADeviceIsSilentForAWeek_thenItIsNoLongerWaitedFor() throws Exception {
        Scenario<IntakeHarness> scenario = regular(second -> gas("g1", second, 1))
                .then(harness -> pass(harness, LAST + 200))
                .then(harness -> pass(harness, LAST + WEEK))
                .then(harness -> pass(harness, LAST + WEEK + 120))
                .then(harness -> pass(harness, LAST + 2 * WEEK));
        assertThat(scenario.said(IntakeSilenceTest::told))
                .extracting(Health::message)
                .containsExactly(SILENT.message(), "forgotten: it was silent for a week, and is not waited for");
    }

    @Test
    void whenCallsOrTheInputEnd_thenNothingIsTold() throws Exception {
        Scenario<IntakeHarness> scenario = regular(second -> smell("g1", second, "t" + second))
                .then(harness -> pass(harness, LAST + 1_000))
                .then(harness -> take(harness, gas("g1", LAST + 1_001, 1)))
                .then(harness -> harness.pass(Long.MAX_VALUE));
        assertThat(scenario.said(IntakeSilenceTest::told)).isEmpty();
    }
}
