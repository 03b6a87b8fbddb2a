package fengsui.rule.explain;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.RuleBundle;
import fengsui.rule.Bundles;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.rehearsal.Coverage;
import fengsui.rule.rehearsal.Coverage.Share;
import fengsui.rule.rehearsal.RuleScenarios;
import fengsui.rule.rehearsal.ScenarioResult;
import fengsui.rule.run.Workshop;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which filters of a rule no case ever passed. */
class FilterCoverageTest {

    private static final String TWO = "select a.grid as grid, a, b from pattern [every"
            + " a=Sensor(property = 'gas', value >= 20) -> (b=Sensor(property = 'gas', value >= 50 or milli < 10,"
            + " grid = a.grid) where timer:within(30 sec))]";

    /** With one case in which these values come, a second apart. */
    private static Coverage covered(String epl, double... values) {
        LoadedRules loaded = RuleSetLoader.load(Bundles.of("r/a.yaml", Bundles.rule(epl)));
        StringBuilder text = new StringBuilder("""
                defaults: {kind: sensor, property: gas, unit: "%LEL", sourceId: gas-01, area: {grid: g1, district: d1, city: c1}}
                cases:
                  - name: one
                    start: 2026-06-01T08:00:00.500+08:00
                    events:
                """);
        for (int n = 0; n < values.length; n++) {
            text.append("      - {at: +")
                    .append(n)
                    .append("s, value: ")
                    .append(values[n])
                    .append("}\n");
        }
        text.append("    expect: {signals: []}\n");
        RuleScenarios.Prepared prepared = RuleScenarios.read(
                loaded.ruleSet(), new RuleBundle(new TreeMap<>(Map.of("r/a.test.yaml", text.toString()))));
        assertThat(loaded.problems()).isEmpty();
        assertThat(prepared.problems()).isEmpty();
        try (Workshop workshop = Workshop.recycling()) {
            List<ScenarioResult> results =
                    prepared.cases().stream().map(one -> one.run(workshop)).toList();
            Coverage known = Coverage.of(loaded.ruleSet().rules().get(0), results);
            return FilterCoverage.in(known, loaded, results);
        }
    }

    @Test
    void whenNoEventPassesAFilter_thenItIsNamed() {
        Coverage low = covered(TWO, 30, 40);
        assertThat(low.sorts()).containsEntry("filter", new Share(1, 2));
        assertThat(low.untried())
                .contains("filter Sensor(property = 'gas' and value >= 50 or milli < 10 and grid = a.grid)");

        assertThat(covered(TWO, 5).sorts()).containsEntry("filter", new Share(0, 2));
        assertThat(covered(TWO, 60).sorts()).containsEntry("filter", new Share(2, 2));
        assertThat(covered(TWO, 60).untried()).noneMatch(part -> part.startsWith("filter"));
    }

    @Test
    void whenTwoStreamsHaveTheSameFilter_thenItCountsOnce() {
        String stream = "Sensor(property = 'gas')#time(30 sec) as ";
        String same = "select a.grid as grid, a, b from " + stream + "a, " + stream + "b where a.grid = b.grid";

        assertThat(covered(same, 30).sorts()).containsEntry("filter", new Share(1, 1));
    }
}
