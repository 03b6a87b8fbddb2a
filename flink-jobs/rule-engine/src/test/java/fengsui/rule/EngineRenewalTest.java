package fengsui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.AreaMap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An engine that forgets says what a new one would say. */
class EngineRenewalTest {

    private static final RuleSet RULES = Bundles.rules(
            "select a.grid as grid, a, b, b.ts - a.ts as gap from pattern [every a=Sensor(value > 5)"
                    + " -> (b=Hotline(grid = a.grid) where timer:within(60 sec))]",
            "select a.grid as grid, a from pattern [every a=Sensor(value > 5)"
                    + " -> (timer:interval(60 sec) and not Hotline(grid = a.grid))]",
            "select grid, source as line, count(*) as readings from Sensor#time(60 sec) group by grid having count(*) >= 2",
            "select * from Sensor match_recognize (partition by grid measures A.grid as grid, A as a, B as b after match"
                    + " skip to next row pattern (A B) define B as B.ts - A.ts <= 60000)",
            "select s.grid as grid, s from Sensor#groupwin(grid)#length(2) as s where s.ts - prev(1, s.ts) <= 60000");

    @Test
    void whenItIsRenewed_thenItSaysTheSameAgainAtTheSameTimes() {
        List<Hit> hits = new ArrayList<>();
        FailureLog failures = new FailureLog();
        try (RuleEngine engine = RuleCompiler.installed().engine(RULES.rules(), AreaMap.NONE, failures)) {
            engine.onHit(hits::add);
            List<Hit> first = live(engine, hits);
            assertThat(first).extracting(Hit::rule).contains(RULES.rules().toArray(Rule[]::new));

            for (int life = 0; life < 50; life++) {
                // Something of each sort hangs in the air when it is renewed: nothing of it may be seen again.
                engine.send(Sample.gas("hanging", 130_000, "g1", 9));
                hits.clear();
                engine.renew(Sample.START - life);
                assertThat(hits).as("what falls due on the way").isEmpty();

                assertThat(live(engine, hits)).as("life %d", life).isEqualTo(first);
            }
        }
        assertThat(failures.byRule()).isEmpty();
    }

    @Test
    void whenARuleBreaksWhileTheEngineForgets_thenThatIsNoFailure() {
        FailureLog failures = new FailureLog();
        RuleSet rules = Bundles.rules("select a.grid as grid, a, cast(a.unit, int) as n from pattern"
                + " [every a=Sensor -> timer:interval(3 sec)]");
        try (RuleEngine engine = RuleCompiler.installed().engine(rules.rules(), AreaMap.NONE, failures)) {
            engine.advanceTo(Sample.START);
            engine.send(Sample.gas("1", 0, "g1", 9));
            engine.renew(Sample.START);

            assertThat(failures.byRule()).isEmpty();
        }
    }

    /** A little of everything, up to where all is said. */
    private static List<Hit> live(RuleEngine engine, List<Hit> hits) {
        hits.clear();
        engine.advanceTo(Sample.START);
        engine.send(Sample.gas("1", 0, "g1", 9));
        engine.advanceTo(Sample.START + 60_000);
        engine.send(Sample.gas("2", 60_000, "g1", 9));
        engine.advanceTo(Sample.START + 70_000);
        engine.send(Sample.call("3", 70_000, "g1", "t"));
        engine.send(Sample.gas("4", 70_000, "g1", 1));
        engine.advanceTo(Sample.START + 130_000);
        return List.copyOf(hits);
    }
}
