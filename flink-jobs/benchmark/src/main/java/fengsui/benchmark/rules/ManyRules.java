package fengsui.benchmark.rules;

import fengsui.codec.RuleBundle;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Rules as a city has them that gives every street its own: four kinds in turn, each tied to one street, with thresholds
 * that differ. None says much. The same statements run in the job and in Esper alone.
 */
final class ManyRules {

    private static final int STREETS = 100;
    private static final double LEAST = 10;
    private static final double LEAST_SMOKE = 3;
    private static final double STEP = 0.25;
    private static final List<String> KINDS = List.of(
            // A reading at its bound or above.
            "select r.grid as grid, r, r.value as level from Sensor(property = 'gas', street = '%1$s', value >= %2$s) as r",
            // So many within a time.
            "select grid, source as line, count(*) as seen"
                    + " from Sensor(property = 'smoke', street = '%1$s', value >= %3$s)#time(5 min)"
                    + " group by grid having count(*) >= 3",
            // This, then that.
            "select a.grid as grid, a, b from pattern [every a=Sensor(property = 'gas', street = '%1$s', value >= %2$s)"
                    + " -> (b=Sensor(property = 'smoke', street = '%1$s', value >= %3$s, grid = a.grid)"
                    + " where timer:within(5 min))]",
            // Three in a row.
            "select * from Sensor(property = 'water-level', street = '%1$s') match_recognize ("
                    + " partition by grid, source measures A.grid as grid, A as r1, C as r3"
                    + " after match skip to next row pattern (A B C)"
                    + " define A as A.value >= %2$s, B as B.value >= %2$s,"
                    + " C as C.value >= %2$s and C.ts - A.ts <= 300000)");
    private static final List<List<String>> WATCHES =
            List.of(List.of("gas"), List.of("smoke"), List.of("gas", "smoke"), List.of("water-level"));

    /**
     * What one of them asks for.
     *
     * @param kind which of the four
     * @param bound of gas and of water
     * @param smoke bound of smoke
     */
    record Wanted(String id, int kind, String street, double bound, double smoke) {

        List<String> properties() {
            return WATCHES.get(kind);
        }

        String statement() {
            return KINDS.get(kind).formatted(street, bound, smoke);
        }
    }

    private final int count;

    ManyRules(int count) {
        this.count = count;
    }

    /** What each asks for. */
    List<Wanted> all() {
        return IntStream.range(0, count).mapToObj(ManyRules::wanted).toList();
    }

    /** What Esper alone is given. */
    List<String> statements() {
        return all().stream().map(Wanted::statement).toList();
    }

    /** What the job is given: the rules of {@code shipped} give way to these, all else stays. */
    RuleBundle bundle(RuleBundle shipped, List<String> shippedRules) {
        SortedMap<String, String> files = new TreeMap<>(shipped.files());
        shippedRules.forEach(id -> files.remove(id + ".yaml"));
        all().forEach(rule -> files.put(rule.id() + ".yaml", file(rule)));
        return new RuleBundle(files);
    }

    private static Wanted wanted(int n) {
        // Most of what a street sends lies far below: one device in a thousand is in trouble.
        int step = n / STREETS;
        double more = step * STEP;
        String street = "s" + n / KINDS.size() % STREETS;
        String id = String.format(Locale.ROOT, "many/r%05d", n);
        return new Wanted(id, n % KINDS.size(), street, LEAST + more, LEAST_SMOKE + more);
    }

    private static String file(Wanted rule) {
        return """
                title: {zh: 甲, en: A}
                status: active
                version: 1
                owner: benchmark
                hazard: gas-leak
                scope: grid
                memory: 5 min
                watches:
                  - {kind: sensor, subject: %s}
                epl: "%s"
                assessment:
                  - {urgency: Expected, severity: Minor}
                headline: {zh: 乙, en: B}
                response: {zh: 丙, en: C}
                false_alarms: {zh: 丁, en: D}
                recipients: [nobody]
                """.formatted(rule.properties(), rule.statement());
    }
}
