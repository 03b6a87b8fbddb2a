package fengsui.job.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.metrics.Measure;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MetersTest {

    private final GivenGroup group = new GivenGroup();
    private final Meters meters = new Meters(group);

    @Test
    void whenCountsGoOnOverARestore_thenTheCounterBeginsAtNought() {
        meters.count(Measure.LEDGER_REJECTED, 100, "t", "bad-time");
        meters.begin();
        meters.count(Measure.LEDGER_REJECTED, 103, "t", "bad-time");
        meters.count(Measure.LEDGER_REJECTED, 2, "t", "too-late");

        assertThat(group.told())
                .containsOnly(
                        Map.entry("topic=t reason=bad-time fengsui_ledger_rejected_total", 3.0),
                        Map.entry("topic=t reason=too-late fengsui_ledger_rejected_total", 2.0));
    }

    /** What a rule costs is counted by its engines, and one that is built anew begins at nought. */
    @Test
    void whenWhatIsCountedFalls_thenTheCounterStandsStillAndGoesOnFromThere() {
        meters.countPart(Measure.RULE_COST, 5, "gas");
        meters.begin();
        meters.countPart(Measure.RULE_COST, 8, "gas");
        meters.countPart(Measure.RULE_COST, 1, "gas");
        assertThat(group.told()).containsOnly(Map.entry("rule=gas fengsui_rule_cpu_seconds_total", 3.0));

        meters.countPart(Measure.RULE_COST, 1.5, "gas");
        assertThat(group.told()).containsOnly(Map.entry("rule=gas fengsui_rule_cpu_seconds_total", 3.5));
    }

    @Test
    void whenThingsAreCountedOneByOne_thenEachCounts() {
        meters.more(Measure.SCORES, "fire");
        meters.more(Measure.SCORES, "fire");

        assertThat(group.told()).containsOnly(Map.entry("hazard=fire fengsui_scores_total", 2.0));
    }

    @Test
    void whenAGaugeIsToldOfAll_thenThoseThatAreGoneStandAtNought() {
        meters.all(Measure.FEED_SILENT, Map.of("a", 1, "b", 1));
        meters.all(Measure.FEED_SILENT, Map.of("b", 1));

        assertThat(group.told())
                .containsOnly(
                        Map.entry("feed=a fengsui_feed_silent", 0.0), Map.entry("feed=b fengsui_feed_silent", 1.0));
    }

    @Test
    void whenLabelsDoNotFit_thenItIsSaid() {
        assertThatThrownBy(() -> meters.set(Measure.FEED_SILENT, 1)).hasMessageContaining("feed");
    }

    @Test
    void whenAStageGoesOn_thenItsClockAndItsLagAreTold() {
        AtomicLong now = new AtomicLong(10_400);
        StageMeter stage = new StageMeter(meters, "rules", now::get);
        stage.passed(10_000);
        stage.passed(10_000);
        stage.passed(Long.MAX_VALUE);
        now.set(999_999);
        stage.passed(10_001);

        List<Double> spread = List.of(0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 990.398);
        assertThat(group.told())
                .containsOnly(
                        Map.entry("stage=rules fengsui_stage_clock_timestamp_seconds", 10.001),
                        Map.entry("stage=rules fengsui_stage_lag_seconds", spread));
    }

    @Test
    void whenTheClockIsBehindTheEvents_thenTheLagIsNone() {
        Spread spread = meters.spread(Measure.WARNING_DELAY);
        spread.millis(-5_000);
        spread.millis(100);

        assertThat(spread.getValue()).startsWith(2.0).endsWith(0.1);
    }
}
