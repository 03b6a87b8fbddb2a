package fengsui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.AreaMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which rule is costly is told from samples. */
class RuleCostsTest {

    /** So many steps that some are measured. */
    private static final int STEPS = 3_000;

    private static final RuleSet RULES = Bundles.rules(
            "select grid, source as line, count(*) as readings from Sensor#time(60 sec) group by grid having count(*) >= 2",
            "select a.grid as grid, a from pattern [every a=Sensor(value > 1000000)]");

    @Test
    void whenOneRuleWorksAndAnotherSeesNothing_thenTheirCostsSayWhich() {
        String works = RULES.rules().get(0).id();
        String idles = RULES.rules().get(1).id();
        try (RuleEngine engine = RuleCompiler.installed().engine(RULES.rules(), AreaMap.NONE, new FailureLog())) {
            for (int step = 0; step < STEPS; step++) {
                engine.advanceTo(Sample.START + step * 100L);
                engine.send(Sample.gas("e" + step, step * 100L, "g1", 9));
            }

            Map<String, Long> costs = engine.costs();
            assertThat(costs.get(works)).isPositive();
            assertThat(costs.getOrDefault(idles, 0L)).isZero();
        }
    }
}
