package fengsui.benchmark.rules;

import fengsui.benchmark.load.BenchRules;
import fengsui.benchmark.load.Load;
import fengsui.benchmark.load.Rows;
import fengsui.benchmark.load.Traffic;
import fengsui.benchmark.meter.CoreTime;
import fengsui.codec.RuleBundle;
import fengsui.event.SafetyEvent;
import fengsui.rule.RuleCompiler;
import fengsui.rule.RuleEngine;
import fengsui.rule.RuleSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** One rule, one engine, one thread: every event is tested against a threshold. */
final class OverlaysCost {

    static final int GRIDS = 5_000;

    private static final Duration SPAN = Duration.ofMinutes(40);
    private static final String RULE = "overlays/threshold";

    private final SortedMap<String, String> around;
    private final RuleSet literal;
    private final List<SafetyEvent> events = new ArrayList<>();

    OverlaysCost(RuleBundle shipped, List<String> shippedRules, int load) {
        around = new TreeMap<>(shipped.files());
        shippedRules.forEach(id -> around.keySet().removeIf(file -> file.startsWith(id + ".")));
        literal = loaded(rule("20.0"), 0);
        Rows rows = new Rows(literal, new Traffic(new Load(load, GRIDS, SPAN, 17), List.of(Traffic.Sort.GAS)));
        IntStream.range(0, load).forEach(n -> events.add(rows.row(n).event()));
    }

    /** The threshold stands in the statement. */
    RuleSet literal() {
        return literal;
    }

    /** It is looked up, and so many grids have their own. */
    Map<Integer, RuleSet> overlaid(int... counts) {
        Map<Integer, RuleSet> overlaid = new TreeMap<>();
        for (int count : counts) {
            overlaid.put(count, loaded(rule("?:limit:double"), count));
        }
        return overlaid;
    }

    private RuleSet loaded(String rule, int overlays) {
        SortedMap<String, String> files = new TreeMap<>(around);
        files.put(RULE + ".yaml", rule);
        if (overlays > 0) {
            files.put(RULE + ".overlays.csv", table(overlays));
        }
        return BenchRules.sound(new RuleBundle(files)).ruleSet();
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

    /** In events a second of one core. */
    double rate(RuleSet rules) {
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
