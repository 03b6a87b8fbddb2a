package fengsui.rule.run;

import fengsui.codec.RuleBundle;
import fengsui.rule.Bundles;
import fengsui.rule.LoadedRules;
import fengsui.rule.OverlaidRules;
import fengsui.rule.RuleSet;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Rules of every shape that depends on time, each with the shortest memory it can have; and sets of them. */
final class Shapes {

    private static final String GAS = "Sensor(property = 'gas', value > 5)";

    /** They remember half a minute of gas and calls. */
    private static final String[] HALF_MINUTE = {
        // a sequence
        "select a.grid as grid, a, b from pattern [every a=" + GAS
                + " -> (b=Hotline(grid = a.grid) where timer:within(30 sec))]",
        // a run of readings
        "select * from Sensor(property = 'gas') match_recognize (partition by grid measures A.grid as grid, A as a,"
                + " B as b, C as c after match skip to next row pattern (A B C)"
                + " define B as B.value != A.value, C as C.value > A.value and C.ts - A.ts <= 30000)",
        // a count that speaks when readings come
        "select grid, source as line, count(*) as calls, sum(milli) as total from Sensor(property = 'gas')#time(30 sec)"
                + " group by grid having count(*) >= 3",
        // a count that speaks when they leave, too
        "select grid, count(*) as calls from Sensor(property = 'gas')#time(30 sec) group by grid having count(*) >= 3",
        // an absence
        "select a.grid as grid, a from pattern [every a=Sensor(property = 'gas', value > 7)"
                + " -> (timer:interval(30 sec) and not Hotline(grid = a.grid))]"
    };

    /** They remember forty seconds. */
    private static final String[] FORTY_SECONDS = {
        // a join
        "select s.grid as grid, s, h from " + GAS
                + "#time(40 sec) as s, Hotline#time(40 sec) as h where s.grid = h.grid",
        // the last three readings
        "select s.grid as grid, s, s.milli - prev(2, s.milli) as rise from Sensor(property = 'gas')#groupwin(grid)#length(3)"
                + " as s where s.ts - prev(2, s.ts) <= 40000",
        // an absence, and then another
        "select a.grid as grid, a from pattern [every a=Sensor(property = 'gas', value > 7) -> (timer:interval(20 sec)"
                + " and not Hotline(grid = a.grid)) -> (timer:interval(20 sec) and not Hotline(grid = a.grid))]",
        // one guard around a whole sequence
        "select a.grid as grid, a, b, c from pattern [every a=" + GAS + " -> ((b=Sensor(property = 'gas', value < 3,"
                + " grid = a.grid) -> c=Hotline(grid = a.grid)) where timer:within(40 sec))]",
        // as long as nothing else happens
        "select a.grid as grid, a, b, c from pattern [every a=Hotline -> ((b=Sensor(property = 'gas', value > 4, grid ="
                + " a.grid) until c=Sensor(property = 'gas', value < 2, grid = a.grid)) where timer:within(40 sec))]",
        // a stream of hits, counted: memories add up
        "insert into Met select a.grid as grid, b as met from pattern [every a=" + GAS
                + " -> (b=Hotline(grid = a.grid) where timer:within(20 sec))];"
                + " select grid, met, count(*) as meetings from Met#time(20 sec) group by grid having count(*) >= 2",
    };

    private static final String[] SMOKE = {
        "select a.grid as grid, a, b from pattern [every a=Sensor(property = 'smoke', value > 3)"
                + " -> (b=Sensor(property = 'gas', value > 3, grid = a.grid) where timer:within(50 sec))]",
        "select grid, count(*) as times from Sensor(property = 'smoke')#time(50 sec) group by grid having count(*) >= 2"
    };

    /** Their limits depend on grid and mode, and modes change while they remember. */
    private static final String[] OVERLAID = {
        // a sequence
        "select a.grid as grid, a, b from pattern [every a=Sensor(property = 'gas', value >= ?:limit:double)"
                + " -> (b=Hotline(grid = a.grid) where timer:within(30 sec))]",
        // a count of what was above the limit when it came
        "select grid, source as line, count(*, filter: value >= ?:limit:double) as high"
                + " from Sensor(property = 'gas')#time(30 sec) group by grid"
                + " having count(*, filter: value >= ?:limit:double) >= ?:times:int",
    };

    private Shapes() {}

    /**
     * Sets to go over between: with each change some engines stay, some are made anew, and sorts of events are watched
     * for the first time, or no longer.
     */
    static List<RuleSet> sets() {
        return List.of(
                new Set()
                        .add("gas-leak", 30, HALF_MINUTE)
                        .add("fire", 40, FORTY_SECONDS)
                        .overlaid(20, 45)
                        .agree(2, 20)
                        .load(),
                new Set()
                        .add("gas-leak", 30, HALF_MINUTE)
                        .add("fire", 50, SMOKE)
                        .overlaid(30, 95)
                        .agree(4, 90)
                        .load(),
                new Set()
                        .add("gas-leak", 30, HALF_MINUTE[0].replace("> 5", "> 4"), HALF_MINUTE[3])
                        .add("fire", 40, FORTY_SECONDS)
                        .add("smog", 50, SMOKE)
                        .load(),
                new Set().add("smog", 50, SMOKE[1]).load());
    }

    private static final class Set {
        private final List<String> files = new ArrayList<>();

        Set add(String hazard, int memory, String... epls) {
            for (int i = 0; i < epls.length; i++) {
                String epl = epls[i];
                files.add("r/" + hazard + "-" + memory + "-" + i + ".yaml");
                files.add(Bundles.rule(epl)
                        .replace("hazard: gas-leak", "hazard: " + hazard)
                        .replace("memory: 60 s", "memory: " + memory + " s")
                        .replace(
                                "watches: [",
                                epl.contains("smoke") ? "watches: [{kind: sensor, subject: smoke}, " : "watches: ["));
            }
            return this;
        }

        /** With a mode that holds for {@code first} seconds, and once more from {@code second} seconds on for a minute. */
        Set overlaid(int first, int second) {
            for (int i = 0; i < OVERLAID.length; i++) {
                files.add("r/overlaid-" + i + ".yaml");
                files.add(OverlaidRules.rule(
                                OVERLAID[i],
                                "area: 'grid:g1', set: {limit: 3}",
                                "area: 'district:d', mode: exercise, set: {limit: 7" + (i == 1 ? ", times: 1}" : "}"))
                        .replace("memory: 60 s", "memory: 30 s"));
            }
            files.add("calendar.yaml");
            files.add("zone: Asia/Shanghai\nmodes:\n  exercise:\n    name: {zh: x, en: x}\n    when:\n      - "
                    + period(0, first) + "\n      - " + period(second, second + 60) + "\n");
            return this;
        }

        private static String period(int from, int to) {
            return "{from: " + Instant.ofEpochMilli(Sample.START + 1_000L * from) + ", to: "
                    + Instant.ofEpochMilli(Sample.START + 1_000L * to) + "}";
        }

        /** How far devices may differ, and for how many seconds they are compared. */
        Set agree(int within, int seconds) {
            String rule = "  %s: {unit: \"%%\", range: {from: 0, to: 100}, agree: {within: " + within + ", for: "
                    + seconds + " s}}\n";
            files.add("devices.yaml");
            files.add("properties:\n" + String.format(rule, "gas") + String.format(rule, "smoke"));
            return this;
        }

        RuleSet load() {
            RuleBundle own = Bundles.of(files.toArray(String[]::new));
            files.add("taxonomy.yaml");
            files.add(String.valueOf(own.files().get("taxonomy.yaml"))
                    .replace("\ncertainty:", hazard("fire") + hazard("smog") + "\ncertainty:"));
            LoadedRules loaded = RuleSetLoader.load(Bundles.of(files.toArray(String[]::new)));
            if (!loaded.problems().isEmpty()) {
                throw new AssertionError(loaded.problems().toString());
            }
            return loaded.ruleSet();
        }

        private static String hazard(String name) {
            return "  " + name
                    + ":\n    name: {zh: x, en: x}\n    category: Safety\n    quiet: 10 min\n    expires: 1 h\n";
        }
    }
}
