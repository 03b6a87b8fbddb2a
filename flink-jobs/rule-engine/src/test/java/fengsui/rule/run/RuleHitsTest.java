package fengsui.rule.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;
import fengsui.risk.Evidence;
import fengsui.risk.Signal;
import fengsui.rule.Bundles;
import fengsui.rule.RuleFailure;
import fengsui.rule.RuleSet;
import fengsui.rule.Sample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a rule's hits, and of a rule that breaks. */
class RuleHitsTest {

    private static final String PATTERN = "select a.grid as grid, a, b from pattern [every a=Sensor(value > 5)"
            + " -> (b=Hotline(grid = a.grid) where timer:within(60 sec))]";
    private static final String COUNT =
            "select grid, source as line, count(*) as calls, sum(milli) as total from Sensor#time(30 sec)"
                    + " group by grid having count(*) >= 3";
    private static final String ABSENCE = "select a.grid as grid, a from pattern [every a=Sensor(value > 8)"
            + " -> (timer:interval(60 sec) and not Hotline(grid = a.grid))]";

    @Test
    void whenAPatternHits_thenItsTagsAreTheRolesOfTheEvidence() {
        List<Signal> signals =
                signals(Bundles.rules(PATTERN), gas("1", 0, 9), row(Sample.call("2", 59_999, "g1", "t")));

        Signal signal = signals.get(0);
        assertThat(signals).hasSize(1);
        assertThat(signal.time()).isEqualTo(Sample.START + 59_999);
        assertThat(signal.area()).isEqualTo(new Area(Level.GRID, "g1"));
        assertThat(signal.signalId()).matches("r/0@grid:g1@" + signal.time() + "#[0-9a-f]{12}");
        assertThat(signal.evidence().newest())
                .extracting(Evidence::role, Evidence::eventId)
                .containsExactly(tuple("a", "1"), tuple("b", "2"));
    }

    @Test
    void whenARuleOnlyCounts_thenItsEvidenceIsWhatItWatchedThereWithinItsMemory() {
        List<Signal> signals = signals(
                Bundles.rules(COUNT),
                gas("forgotten", -60_001, 1),
                gas("oldest", -60_000 + 20, 1),
                row(Sample.gas("elsewhere", 5, "g2", 1)),
                gas("x", 0, 1),
                row(Sample.call("call", 5, "g1", "t")),
                gas("y", 10, 1),
                gas("z", 20, 1),
                gas("after", 40_000, 1));

        assertThat(signals).hasSize(1);
        assertThat(signals.get(0).time()).isEqualTo(Sample.START + 20);
        assertThat(signals.get(0).evidence().newest())
                .extracting(Evidence::eventId)
                .containsExactly("oldest", "x", "call", "y", "z");
        assertThat(signals.get(0).evidence().newest())
                .extracting(Evidence::role)
                .containsOnly("counted");
    }

    @Test
    void whenSomethingAwaitedDoesNotCome_thenTheRuleHitsAtItsOwnDueTime() {
        List<Signal> signals = new ArrayList<>();
        try (RuleRunner runner = RuleRunner.start(Bundles.rules(ABSENCE), RunnerLimits.STANDARD)) {
            runner.accept(gas("1", 0, 9));
            runner.advanceTo(Sample.START + 59_999, change -> signals.add(change.signal()));
            assertThat(signals).isEmpty();

            runner.advanceTo(Sample.START + 3_600_000, change -> signals.add(change.signal()));
        }
        assertThat(signals).extracting(Signal::time).containsExactly(Sample.START + 60_000);
    }

    @Test
    void whenARuleHitsTwiceOnTheSameEvidence_thenItIsOneSignal() {
        RuleSet rules = Bundles.rules("select s.grid as grid, s, h.source as line from Sensor#time(9 sec) as s,"
                + " Hotline#time(9 sec) as h where s.grid = h.grid");

        List<Signal> signals = signals(
                rules,
                gas("1", 0, 9),
                row(Sample.call("2", 1, "g1", "t")),
                row(Sample.call("3", 1, "g1", "u")),
                row(Sample.call("4", 2, "g1", "u")));

        assertThat(signals).extracting(Signal::time).containsExactly(Sample.START + 1, Sample.START + 2);
    }

    @Test
    void whenARuleBreaks_thenItIsCountedAndTheOthersGoOn() {
        RuleSet rules = Bundles.rules(
                "select grid, cast(unit, int) as number from Sensor",
                "select a.grid as grid, a, cast(a.unit, int) as n from pattern [every a=Sensor -> timer:interval(3 sec)]",
                "select a.grid as grid, a from pattern [every a=Sensor]");
        try (RuleRunner runner = RuleRunner.start(rules, RunnerLimits.STANDARD)) {
            List<Signal> signals = new ArrayList<>();
            runner.accept(gas("1", 0, 9));
            runner.accept(gas("2", 10, 9));
            runner.advanceTo(Long.MAX_VALUE, change -> signals.add(change.signal()));

            assertThat(signals).extracting(signal -> signal.rule().id()).containsExactly("r/2", "r/2");
            assertThat(runner.failures().get("r/0"))
                    .isEqualTo(new RuleFailure(
                            "r/0", "NumberFormatException in its EPL", Sample.START, Sample.START + 10, 2));
            assertThat(runner.failures()).containsKey("r/1").doesNotContainKey("r/2");
        }
    }

    @Test
    void whenAHitNamesNoArea_thenThatIsAFailureOfItsRule() {
        RuleSet rules = Bundles.rules(
                "select h.grid as grid, s from Sensor#time(9 sec) as s left outer join Hotline#time(9 sec) as h on s.grid = h.grid");
        try (RuleRunner runner = RuleRunner.start(rules, RunnerLimits.STANDARD)) {
            runner.accept(gas("1", 0, 9));
            runner.advanceTo(Long.MAX_VALUE, signal -> {});

            assertThat(runner.failures().get("r/0"))
                    .extracting(RuleFailure::message)
                    .asString()
                    .contains("'grid' is null");
        }
    }

    private static List<Signal> signals(RuleSet rules, ScopedEvent... events) {
        List<Signal> signals = new ArrayList<>();
        try (RuleRunner runner = RuleRunner.start(rules, RunnerLimits.STANDARD)) {
            List.of(events).forEach(runner::accept);
            runner.advanceTo(Long.MAX_VALUE, change -> signals.add(change.signal()));
        }
        return signals;
    }

    private static ScopedEvent gas(String id, long millis, double value) {
        return row(Sample.gas(id, millis, "g1", value));
    }

    private static ScopedEvent row(SafetyEvent event) {
        return Sample.atGrid(event);
    }
}
