package fengsui.job.operator;

import static fengsui.job.testkit.City.START;
import static fengsui.job.testkit.City.gas;
import static fengsui.job.testkit.City.noise;
import static fengsui.job.testkit.City.smell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.codec.RuleBundle;
import fengsui.job.testkit.Scenario;
import fengsui.job.testkit.TestRules;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import fengsui.risk.Signal;
import java.util.List;
import java.util.TreeMap;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rule sets that begin while the rules run. */
class RulesEditionTest {

    private static final Edition FIRST = Edition.first(3, TestRules.bundle());
    private static final Edition EDITED = new Edition(4, TestRules.edited(), START + 300_000);
    private static final Edition WATCHING_NOISE = new Edition(4, with("gas/noisy.yaml", onNoise()), START + 60_000);

    private static RulesHarness harness(Edition first) throws Exception {
        return new RulesHarness(first, RulesHarness.Backend.HEAP, 1, 0);
    }

    private static RuleBundle with(String file, String text) {
        TreeMap<String, String> files = new TreeMap<>(TestRules.bundle().files());
        files.put(file, text);
        return new RuleBundle(files);
    }

    private static EditionMark mark(Edition edition, int subtask, int subtasks, long newest) {
        return new EditionMark(edition, subtask, subtasks, newest);
    }

    private static List<Integer> versions(RulesHarness harness) {
        return harness.signals().stream().map(signal -> signal.rule().version()).toList();
    }

    @ParameterizedTest
    @EnumSource(RulesHarness.Backend.class)
    void whenARuleSetBegins_thenOldRulesSpeakBeforeItsTimeAndNewOnesFromItOn(RulesHarness.Backend backend)
            throws Exception {
        List<Signal> signals = new Scenario<>(() -> new RulesHarness(FIRST, backend, 1, 0))
                .then(harness -> harness.take(gas("g1", 0, 30)))
                .then(harness -> harness.take(gas("g3", 0, 30)))
                .then(harness -> harness.time(START + 100_000))
                .then(harness -> harness.mark(mark(EDITED, 0, 2, START + 100_000)))
                .then(harness -> harness.take(smell("g1", 299.999, "t1")))
                .then(harness -> harness.mark(mark(EDITED, 1, 2, START + 150_000)))
                .then(harness -> harness.take(smell("g3", 300, "t2")))
                .then(harness -> harness.take(gas("g2", 310, 15)))
                .then(harness -> harness.take(smell("g2", 320, "t3")))
                .then(harness -> harness.time(START + 299_999))
                .then(harness -> harness.time(START + 400_000))
                .said(RulesHarness::signals);
        assertThat(signals).extracting(Signal::time).containsExactly(START + 299_999, START + 300_000);
        assertThat(signals).extracting(signal -> signal.rule().version()).containsExactly(1, 2);
    }

    @Test
    void whenAMarkIsMissing_thenTimeStandsStillUntilItComes() throws Exception {
        try (RulesHarness harness = harness(FIRST)) {
            harness.open();
            harness.take(gas("g1", 0, 30));
            harness.take(smell("g1", 400, "t1"));
            harness.mark(mark(EDITED, 0, 2, START + 100_000));
            harness.time(START + 500_000);
            assertThat(harness.getOutput()).isEmpty();
            harness.mark(mark(EDITED, 1, 2, START + 350_000));
            assertThat(versions(harness)).as("it begins at 350.001 s").containsExactly(2);
            assertThat(harness.health())
                    .filteredOn(health -> health.subject().equals("edition/4"))
                    .singleElement()
                    .satisfies(health -> {
                        assertThat(health.figures()).containsEntry("from", START + 350_001);
                        assertThat(health.message()).contains("later than was asked");
                    });
            assertThat(harness.getOutput()).contains(new Watermark(START + 500_000));
        }
    }

    @Test
    void whenTheJobIsStartedAgainWithANewerRuleSet_thenWhatHeldCountsUntilThatIsTold() throws Exception {
        OperatorSubtaskState state;
        try (RulesHarness harness = harness(FIRST)) {
            harness.open();
            harness.take(gas("g1", 0, 15));
            harness.time(START + 1_000);
            state = harness.snapshot(1, 1);
        }
        try (RulesHarness harness = harness(Edition.first(4, TestRules.edited()))) {
            harness.initializeState(state);
            harness.open();
            harness.take(smell("g1", 10, "t1"));
            harness.time(START + 20_000);
            assertThat(versions(harness)).containsExactly(1);
        }
    }

    private static String onNoise() {
        return String.valueOf(TestRules.bundle().files().get("gas/leak-confirmed.yaml"))
                .replace("subject: gas}", "subject: noise}")
                .replace("property = 'gas'", "property = 'noise'");
    }

    /** Copies and marks travel on channels of their own: neither waits for the other. */
    @Test
    void whenACopyOvertakesTheMarkOfTheRuleSetItWasMadeFor_thenItIsNotLost() throws Exception {
        try (RulesHarness harness = harness(FIRST)) {
            harness.open();
            harness.take(noise("g1", 700, 30), 4);
            harness.mark(mark(WATCHING_NOISE, 0, 1, START));
            harness.take(smell("g1", 750, "t1"), 4);
            harness.time(START + 800_000);
            assertThat(harness.signals())
                    .extracting(signal -> signal.rule().id())
                    .containsExactly("gas/noisy");
        }
    }

    @Test
    void whenTheMarkOfACopyNeverComes_thenThatIsNoSilentLoss() throws Exception {
        try (RulesHarness harness = harness(FIRST)) {
            harness.open();
            harness.take(gas("g1", 700, 30), 4);
            assertThatThrownBy(() -> harness.getOperator().prepareSnapshotPreBarrier(1))
                    .hasMessageContaining("1 copies wait for the mark of a rule set");
        }
    }

    @Test
    void whenARuleLooksAtWhatNobodyLookedAt_thenItIsWarmingForAsLongAsItRemembers() throws Exception {
        try (RulesHarness harness = harness(FIRST)) {
            harness.setProcessingTime(START);
            harness.open();
            harness.take(gas("g1", 0, 1));
            harness.mark(mark(WATCHING_NOISE, 0, 1, START));
            harness.time(START + 60_000);
            harness.setProcessingTime(START + 5_000);
            assertThat(harness.health("rule/gas/noisy")).singleElement().satisfies(health -> {
                assertThat(health.status()).isEqualTo("warming");
                assertThat(health.figures()).containsEntry("live-from", START + 660_000);
            });
            harness.time(START + 660_000);
            harness.setProcessingTime(START + 10_000);
            assertThat(harness.health("rule/gas/noisy"))
                    .extracting(health -> health.status())
                    .containsExactly("warming", "ok");
        }
    }

    @Test
    void whenARuleSetHasABrokenFile_thenItIsToldAndWhenItIsMendedToo() throws Exception {
        Edition broken = new Edition(4, with("gas/broken.yaml", "title: ["), START);
        Edition mended = new Edition(5, TestRules.bundle(), START + 1_000);
        try (RulesHarness harness = harness(FIRST)) {
            harness.open();
            harness.mark(mark(broken, 0, 1, START));
            harness.mark(mark(mended, 0, 1, START));
            assertThat(harness.health("rule/gas/broken"))
                    .extracting(health -> health.status())
                    .containsExactly("failed", "ok");
        }
    }

    @Test
    void whenNoRuleOfASetRuns_thenItIsHonouredAndShoutedAbout() throws Exception {
        TreeMap<String, String> files = new TreeMap<>(TestRules.bundle().files());
        files.remove("gas/leak-confirmed.yaml");
        Edition empty = new Edition(4, new RuleBundle(files), START + 60_000);
        try (RulesHarness harness = harness(FIRST)) {
            harness.setProcessingTime(START);
            harness.open();
            harness.take(gas("g1", 0, 30));
            harness.mark(mark(empty, 0, 1, START));
            harness.take(smell("g1", 50, "t1"));
            harness.take(smell("g1", 60, "t2"));
            harness.time(START + 120_000);
            assertThat(harness.signals()).extracting(Signal::time).containsExactly(START + 50_000);
            assertThat(harness.health("rules"))
                    .singleElement()
                    .satisfies(health -> assertThat(health.message()).contains("NO RULE IS RUNNING"));
            harness.setProcessingTime(START + 5_000);
            assertThat(harness.health("job"))
                    .singleElement()
                    .satisfies(beat -> assertThat(beat.status()).isEqualTo("degraded"));
        }
    }
}
