package fengsui.benchmark;

import fengsui.codec.RuleBundle;
import fengsui.event.SafetyEvent;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleCompiler;
import fengsui.rule.RuleEngine;
import fengsui.rule.RuleSet;
import fengsui.rule.RuleSetLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What it costs a rule to look its threshold up, for one area that has its own and for as many as the city has: one
 * engine, one thread, every event tested against the threshold.
 */
final class OverlaysCost {

    /**
     * In events a second of one core.
     *
     * @param literal the threshold stands in the statement
     * @param one it is looked up; one grid has its own
     * @param many every grid has its own
     */
    record Rates(double literal, double one, double many) {}

    static final int GRIDS = 5_000;

    private static final Duration SPAN = Duration.ofMinutes(40);
    private static final String RULE = "overlays/threshold";

    private final RuleSet literal;
    private final RuleSet one;
    private final RuleSet many;
    private final List<SafetyEvent> events = new ArrayList<>();

    OverlaysCost(RuleBundle shipped, List<String> shippedRules, int load) {
        SortedMap<String, String> around = new TreeMap<>(shipped.files());
        shippedRules.forEach(id -> around.keySet().removeIf(file -> file.startsWith(id + ".")));
        literal = loaded(around, rule("20.0"), 0);
        one = loaded(around, rule("?:limit:double"), 1);
        many = loaded(around, rule("?:limit:double"), GRIDS);
        Rows rows = new Rows(literal, new Traffic(new Load(load, GRIDS, SPAN, 17), List.of(Traffic.Sort.GAS)));
        IntStream.range(0, load).forEach(n -> events.add(rows.row(n).event()));
    }

    private static RuleSet loaded(SortedMap<String, String> around, String rule, int overlays) {
        SortedMap<String, String> files = new TreeMap<>(around);
        files.put(RULE + ".yaml", rule);
        if (overlays > 0) {
            files.put(RULE + ".overlays.csv", table(overlays));
        }
        LoadedRules loaded = RuleSetLoader.load(new RuleBundle(files));
        if (!loaded.problems().isEmpty()) {
            throw new IllegalStateException(
                    "unsound rules: " + loaded.problems().get(0));
        }
        return loaded.ruleSet();
    }

    /** Values differ so little that the same events are told of with and without. */
    private static String table(int rows) {
        StringBuilder table = new StringBuilder("area,mode,limit,why\n");
        for (int grid = 0; grid < rows; grid++) {
            table.append("grid:g")
                    .append(grid)
                    .append(",,19.9")
                    .append(grid % 10)
                    .append(",measured here\n");
        }
        return table.toString();
    }

    private static String rule(String threshold) {
        String parameters = threshold.startsWith("?:") ? """
                parameters:
                  limit: {type: number, value: 20, unit: '%LEL', min: 0, max: 100, why: measured here}
                """ : "";
        return """
                title: {zh: 甲, en: A}
                status: active
                version: 1
                owner: benchmark
                hazard: gas-leak
                scope: grid
                memory: 5 min
                watches:
                  - {kind: sensor, subject: gas}
                %sepl: "select r.grid as grid, r from Sensor(property = 'gas', value >= %s) as r"
                assessment:
                  - {urgency: Expected, severity: Minor}
                headline: {zh: 乙, en: B}
                response: {zh: 丙, en: C}
                false_alarms: {zh: 丁, en: D}
                recipients: [nobody]
                """.formatted(parameters, threshold);
    }

    Rates measure() {
        return new Rates(rate(literal), rate(one), rate(many));
    }

    private double rate(RuleSet rules) {
        long[] hits = new long[1];
        try (RuleEngine engine = RuleCompiler.installed()
                .engine(rules.rules(), rules.feeds().areas(), (rule, time, message) -> {
                    throw new IllegalStateException(rule + ": " + message);
                })) {
            engine.onHit(hit -> hits[0]++);
            CoreTime watch = CoreTime.started();
            for (SafetyEvent event : events) {
                engine.advanceTo(event.eventTime());
                engine.send(event);
            }
            double seconds = watch.seconds();
            if (hits[0] == 0) {
                throw new IllegalStateException("the rule never spoke: nothing was measured");
            }
            return events.size() / seconds;
        }
    }
}
