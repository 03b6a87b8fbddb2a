package fengsui.rule;

import fengsui.codec.RuleBundle;
import java.time.Instant;

/** Rules with overlays, for tests. */
public final class OverlaidRules {

    /** Half a minute of exercise, in a season that goes on. */
    public static final String CALENDAR = calendar(20, 50);

    private OverlaidRules() {}

    /** With an exercise of so many seconds after {@link Sample#START}, in a season that goes on. */
    public static String calendar(int from, int to) {
        return """
                zone: Asia/Shanghai
                modes:
                  exercise:
                    name: {zh: 演习, en: Exercise}
                    when:
                      - {from: %s, to: %s}
                  flood-season:
                    name: {zh: 汛期, en: Flood season}
                    when:
                      - {dates: 05-01..09-15}
                """.formatted(time(from), time(to));
    }

    private static Instant time(int seconds) {
        return Instant.ofEpochMilli(Sample.START + 1_000L * seconds);
    }

    /** A rule of grids with a number {@code limit} of 5 and a whole number {@code times} of 3, as far as it uses them. */
    public static String rule(String epl, String... overlays) {
        StringBuilder more = new StringBuilder("parameters:\n");
        if (epl.contains("?:limit")) {
            more.append("  limit: {type: number, value: 5, min: 0, max: 10, why: a}\n");
        }
        if (epl.contains("?:times")) {
            more.append("  times: {type: integer, value: 3, min: 1, max: 9, why: a}\n");
        }
        more.append(overlays.length == 0 ? "" : "overlays:\n");
        for (String overlay : overlays) {
            more.append("  - {").append(overlay).append(", why: b}\n");
        }
        return Bundles.rule(epl) + more;
    }

    /** The same, whether sound or not. */
    public static RuleBundle bundle(String epl, String... overlays) {
        return Bundles.of("calendar.yaml", CALENDAR, "r/0.yaml", rule(epl, overlays));
    }

    /** A sound set of one rule. */
    public static RuleSet load(String epl, String... overlays) {
        return Bundles.load("calendar.yaml", CALENDAR, "r/0.yaml", rule(epl, overlays));
    }
}
