package fengsui.job.operator;

import static fengsui.job.testkit.City.START;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.AreaChain;
import fengsui.codec.Health;
import fengsui.codec.RuleBundle;
import fengsui.device.Supply;
import fengsui.device.SupplyNews;
import fengsui.event.EventKind;
import fengsui.job.testkit.Scenario;
import fengsui.job.testkit.TestRules;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import fengsui.job.wire.Forms;
import java.util.List;
import java.util.TreeMap;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.TwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** That a rule is blind is told once, and its end once. The rule needs gas detectors and calls about smells of gas. */
class SightOperatorTest {

    private static final String SUBJECT = "sight/gas/leak-confirmed/g1";
    private static final Supply GAS = new Supply("meters", EventKind.SENSOR, "gas", area("g1", "city"));
    private static final Supply SMELL = new Supply("calls", EventKind.HOTLINE, "gas-smell", area("city", "city"));
    private static final Health BLIND =
            health(SUBJECT, 29_999, "degraded", "blind: of what had delivered sensor gas here, nothing does");

    private static final class Harness extends TwoInputStreamOperatorTestHarness<SupplyNews, EditionMark, Health> {

        Harness() throws Exception {
            super(new SightOperator(new ShippedRules(Edition.first(3, TestRules.bundle()))));
            setup(Forms.HEALTH.createSerializer(new SerializerConfigImpl()));
        }

        void one(Supply supply, boolean live, int by, long after) throws Exception {
            processElement1(new StreamRecord<>(new SupplyNews.OfSource(supply, live, by, START + after)));
        }

        void feed(String feed, boolean stopped, long after) throws Exception {
            processElement1(new StreamRecord<>(new SupplyNews.OfFeed(feed, stopped, START + after)));
        }

        void pass(long after) throws Exception {
            processBothWatermarks(new Watermark(START + after));
        }
    }

    private static AreaChain area(String grid, String city) {
        return new AreaChain(grid, grid, grid, grid, city);
    }

    private static Health health(String subject, long after, String status, String message) {
        return new Health(subject, START + after, status, message, new TreeMap<>());
    }

    private static Health ends(String subject, long after) {
        return health(subject, after, "ok", "no longer blind: what was missing is there again, or not waited for");
    }

    /** One gas detector that falls silent. */
    private static Scenario<Harness> silent() {
        return new Scenario<>(Harness::new)
                .then(harness -> harness.one(GAS, true, 1, 0))
                .then(harness -> harness.pass(15_000))
                .then(harness -> harness.one(GAS, true, -1, 20_500))
                .then(harness -> harness.one(GAS, false, 1, 20_500));
    }

    @Test
    void whenTheOnlyDetectorOfAGridIsSilent_thenTheRuleIsBlindThereOnceAndSeesOnce() throws Exception {
        Scenario<Harness> scenario = silent().then(harness -> harness.pass(29_998))
                .then(harness -> harness.pass(29_999))
                .then(harness -> harness.pass(60_000))
                .then(harness -> harness.one(GAS, false, -1, 70_000))
                .then(harness -> harness.one(GAS, true, 1, 70_000))
                .then(harness -> harness.pass(90_000))
                .then(harness -> harness.pass(99_000));
        assertThat(scenario.said(Harness::extractOutputValues)).containsExactly(BLIND, ends(SUBJECT, 79_999));
    }

    @Test
    void whenItIsBackBeforeAnybodyLooked_thenNothingIsTold() throws Exception {
        Scenario<Harness> scenario = silent().then(harness -> harness.one(GAS, true, 1, 25_000))
                .then(harness -> harness.one(GAS, false, -1, 25_000))
                .then(harness -> harness.pass(60_000));
        assertThat(scenario.said(Harness::extractOutputValues)).isEmpty();
    }

    @Test
    void whenTheFeedOfCallsStops_thenTheRuleIsBlindInTheWholeCity() throws Exception {
        Scenario<Harness> scenario = new Scenario<>(Harness::new)
                .then(harness -> harness.one(SMELL, true, 1, 0))
                .then(harness -> harness.feed("other", true, 10_000))
                .then(harness -> harness.pass(20_000))
                .then(harness -> harness.feed("calls", true, 25_000))
                .then(harness -> harness.pass(40_000))
                .then(harness -> harness.feed("calls", false, 45_000))
                .then(harness -> harness.pass(60_000));
        String subject = "sight/gas/leak-confirmed/city";
        assertThat(scenario.said(Harness::extractOutputValues))
                .containsExactly(
                        health(
                                subject,
                                29_999,
                                "degraded",
                                "blind: of what had delivered hotline gas-smell here, nothing does"),
                        ends(subject, 49_999));
    }

    @Test
    void whenAnotherRuleSetHolds_thenItsRulesAreLookedAt() throws Exception {
        RuleBundle none = new RuleBundle(new TreeMap<>());
        Edition without = new Edition(4, none, START + 50_000);
        Edition again = new Edition(5, TestRules.bundle(), START + 80_000);
        Scenario<Harness> scenario = silent().then(harness -> harness.pass(40_000))
                .then(harness -> mark(harness, without))
                .then(harness -> mark(harness, again))
                .then(harness -> harness.pass(49_000))
                .then(harness -> harness.pass(51_000))
                .then(harness -> harness.pass(81_000));
        assertThat(scenario.said(Harness::extractOutputValues))
                .containsExactly(BLIND, ends(SUBJECT, 51_000), health(SUBJECT, 81_000, "degraded", BLIND.message()));
    }

    private static void mark(Harness harness, Edition edition) throws Exception {
        harness.processElement2(new StreamRecord<>(new EditionMark(edition, 0, 1, START)));
    }

    @Test
    void whenAJobIsRestoredThatHadNoSuchOperator_thenItStartsWithTheRulesOfTheJob() throws Exception {
        try (Harness harness = new Harness()) {
            harness.initializeState(OperatorSubtaskState.builder().build());
            harness.open();
            harness.one(GAS, false, 1, 20_500);
            harness.pass(29_999);
            assertThat(harness.extractOutputValues()).containsExactly(BLIND);
        }
    }

    @Test
    void whenTheInputEnds_thenWhatIsWaitingIsToldAndNoLaterRuleSetHolds() throws Exception {
        Edition never = new Edition(4, new RuleBundle(new TreeMap<>()), START + 50_000_000);
        try (Harness harness = new Harness()) {
            harness.open();
            for (Scenario.Step<Harness> step : List.<Scenario.Step<Harness>>of(
                    one -> one.one(GAS, false, 1, 20_500),
                    one -> mark(one, never),
                    one -> one.processBothWatermarks(Watermark.MAX_WATERMARK))) {
                step.on(harness);
            }
            assertThat(harness.extractOutputValues()).containsExactly(BLIND);
        }
    }
}
