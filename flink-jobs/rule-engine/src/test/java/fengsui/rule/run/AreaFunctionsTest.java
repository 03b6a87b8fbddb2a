package fengsui.rule.run;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.AreaChain;
import fengsui.area.AreaMap;
import fengsui.area.Level;
import fengsui.area.Point;
import fengsui.codec.RuleBundle;
import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;
import fengsui.risk.Measure;
import fengsui.risk.SignalChange;
import fengsui.rule.Bundles;
import fengsui.rule.FailureLog;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleCompiler;
import fengsui.rule.RuleEngine;
import fengsui.rule.RuleSet;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.Sample;
import fengsui.text.Bilingual;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What rules learn of areas: grids g1, g2 and g3 lie side by side, a hundredth of a degree each. */
class AreaFunctionsTest {

    private static final String NEIGHBOURS =
            "select a.street as street, a, b, metres(a.grid, b.grid) as away from pattern"
                    + " [every a=Sensor(value > 5) -> (b=Sensor(street = a.street, value > 5, adjacent(a.grid, grid))"
                    + " where timer:within(60 sec))]";
    private static final String NEAR = "select a.street as street, a, b from pattern"
            + " [every a=Sensor(value > 5) -> (b=Hotline(street = a.street) where timer:within(60 sec))]"
            + " where not (metres(a.grid, b.grid) > 1000)";

    @Test
    void whenGridsTouch_thenARuleThatAsksHits() {
        try (Probe probe = new Probe(rules(NEIGHBOURS, 3))) {
            accept(probe, Sample.gas("a", 0, "g1", 9));
            accept(probe, Sample.gas("far", 1_000, "g3", 9));
            assertThat(probe.advanceTo(2_000)).isEmpty();

            accept(probe, Sample.gas("b", 3_000, "g2", 9));
            List<SignalChange> said = probe.advanceTo(4_000);

            assertThat(said).extracting(Probe::told).containsExactly("NEW r/0 @ 3000", "NEW r/0 @ 3000");
            assertThat(said.get(0).signal().finding().measures().get("away"))
                    .isInstanceOfSatisfying(
                            Measure.Numeric.class,
                            away -> assertThat(away.value()).isBetween(962.0, 964.0));
            assertThat(probe.runner.failures()).isEmpty();
        }
    }

    @Test
    void whenAnEventIsLate_thenTheReplayAsksTheSameAreas() {
        try (Probe probe = new Probe(rules(NEIGHBOURS, 3))) {
            accept(probe, Sample.gas("b", 5_000, "g2", 9));
            accept(probe, Sample.gas("c", 6_000, "g1", 1));
            assertThat(probe.advanceTo(9_000)).isEmpty();

            accept(probe, Sample.gas("a", 0, "g1", 9));
            assertThat(probe.correct()).extracting(Probe::told).containsExactly("LATE r/0 @ 5000 because [a]");
            assertThat(probe.shadows()).isEqualTo(1);
        }
    }

    @Test
    void whenAnAreaIsUnknown_thenNoConditionHolds() {
        try (Probe near = new Probe(rules(NEAR, 3));
                Probe neighbours = new Probe(rules(NEIGHBOURS, 0))) {
            accept(near, Sample.gas("a", 0, "g1", 9));
            accept(near, Sample.call("nowhere", 1_000, "g9", "t"));
            assertThat(near.advanceTo(2_000)).isEmpty();
            accept(near, Sample.gas("a2", 2_500, "g1", 9));
            accept(near, Sample.call("b", 3_000, "g2", "t"));
            assertThat(near.advanceTo(4_000)).hasSize(1);

            accept(neighbours, Sample.gas("a", 0, "g1", 9));
            accept(neighbours, Sample.gas("b", 3_000, "g2", 9));
            assertThat(neighbours.advanceTo(4_000)).isEmpty();
            assertThat(neighbours.runner.failures()).isEmpty();
        }
    }

    @Test
    void whenACallFails_thenItsRuleHasFailed() {
        FailureLog failures = new FailureLog();
        RuleSet rules = rules(NEIGHBOURS, 3);
        try (RuleEngine engine = RuleCompiler.installed().engine(rules.rules(), new Broken(), failures)) {
            engine.advanceTo(Sample.START);
            engine.send(Sample.gas("a", 0, "g1", 9));
            engine.send(Sample.gas("b", 0, "g2", 9));
        }
        assertThat(failures.byRule()).containsKey("r/0");
    }

    @Test
    void whenAreasChange_thenEnginesAreMadeAnew() {
        assertThat(make(rules(NEIGHBOURS, 3))).isEqualTo(make(rules(NEIGHBOURS, 3)));
        assertThat(make(rules(NEIGHBOURS, 2))).isNotEqualTo(make(rules(NEIGHBOURS, 3)));
    }

    private static Bench.Make make(RuleSet rules) {
        return new Plan(rules).benches().get(0).make();
    }

    private static void accept(Probe probe, SafetyEvent event) {
        probe.runner.accept(new ScopedEvent(Level.STREET, event));
    }

    /** Fails whatever is asked. */
    private record Broken() implements AreaMap {

        @Override
        public boolean isEmpty() {
            throw new IllegalStateException("broken");
        }

        @Override
        public Optional<String> city() {
            throw new IllegalStateException("broken");
        }

        @Override
        public Optional<AreaChain> chain(String code) {
            throw new IllegalStateException("broken");
        }

        @Override
        public Optional<Level> level(String code) {
            throw new IllegalStateException("broken");
        }

        @Override
        public Optional<AreaChain> locate(Point point) {
            throw new IllegalStateException("broken");
        }

        @Override
        public Optional<Bilingual> name(String code) {
            throw new IllegalStateException("broken");
        }

        @Override
        public boolean adjacent(String a, String b) {
            throw new IllegalStateException("broken");
        }

        @Override
        public Set<String> neighbours(String code) {
            throw new IllegalStateException("broken");
        }

        @Override
        public double metres(String a, String b) {
            throw new IllegalStateException("broken");
        }
    }

    /** A rule of streets, and so many grids. */
    private static RuleSet rules(String epl, int grids) {
        String rule = Bundles.rule(epl).replace("scope: grid", "scope: street");
        TreeMap<String, String> files =
                new TreeMap<>(Bundles.of("r/0.yaml", rule).files());
        if (grids > 0) {
            files.put("areas/city.geojson", areas(grids));
        }
        LoadedRules loaded = RuleSetLoader.load(new RuleBundle(files));
        assertThat(loaded.problems()).isEmpty();
        return loaded.ruleSet();
    }

    private static String areas(int grids) {
        StringBuilder features = new StringBuilder(feature("c1", "city", "", "null"));
        features.append(feature("d1", "district", "c1", "null")).append(feature("s1", "street", "d1", "null"));
        features.append(feature("m1", "community", "s1", "null"));
        for (int grid = 1; grid <= grids; grid++) {
            double west = (12_000 + grid) / 100.0;
            double east = (12_001 + grid) / 100.0;
            String ring = "[%1$s,30],[%2$s,30],[%2$s,30.01],[%1$s,30.01],[%1$s,30]".formatted(west, east);
            features.append(feature("g" + grid, "grid", "m1", "{'type':'Polygon','coordinates':[[" + ring + "]]}"));
        }
        return ("{'type':'FeatureCollection','features':[" + features.substring(1) + "]}").replace('\'', '"');
    }

    private static String feature(String code, String level, String parent, String geometry) {
        String above = parent.isEmpty() ? "" : ",'parent':'" + parent + "'";
        return ",{'type':'Feature','properties':{'code':'" + code + "','level':'" + level + "','name':{'zh':'" + code
                + "','en':'" + code + "'}" + above + "},'geometry':" + geometry + "}";
    }
}
