package fengsui.job.testkit;

import fengsui.codec.RuleBundle;
import fengsui.warning.Warning;
import java.util.TreeMap;

/** Rules that every check passes and that a job has to take out, beside {@link TestRules}. */
public final class BadRules {

    /** Says every pair of readings that it sees, to warnings of a hazard of its own. */
    public static final String FLOODS = "flood/gas";

    /** The same on trial, in the engine of the sound rule. */
    public static final String FLOODS_ON_TRIAL = "gas/flood-on-trial";

    /** Throws on any reading of nothing, in the engine of the sound rule. */
    public static final String THROWS = "gas/throws";

    private static final String HAZARD = """
              flooding:
                name: {zh: x, en: x}
                category: Safety
                quiet: 10 min
                expires: 1 h
            """;

    private BadRules() {}

    /** The sound rules and those three. */
    public static RuleBundle bundle() {
        TreeMap<String, String> files = new TreeMap<>(TestRules.bundle().files());
        String everything = rule("select a.grid as grid, a, b from Sensor(property = 'gas')#time(5 min) as a,"
                + " Sensor(property = 'gas')#time(5 min) as b where a.grid = b.grid");
        files.put(FLOODS + ".yaml", everything.replace("hazard: gas-leak", "hazard: flooding"));
        files.put(FLOODS_ON_TRIAL + ".yaml", everything.replace("status: active", "status: trial"));
        files.put(THROWS + ".yaml", rule(throwing("a.milli = 0 and cast(a.unit, int) = 1")));
        files.computeIfPresent("taxonomy.yaml", (file, text) -> text.replace("hazards:\n", "hazards:\n" + HAZARD));
        return new RuleBundle(files);
    }

    /** Those alone whose hazard is not {@link #FLOODS}' own. */
    public static boolean isOther(Warning warning) {
        return !warning.incident().hazard().code().equals("flooding");
    }

    /** With a sound text in place of the one that throws, which hits on any reading but of nothing. */
    public static RuleBundle mended() {
        TreeMap<String, String> files = new TreeMap<>(bundle().files());
        files.put(THROWS + ".yaml", rule(throwing("a.milli > 0")).replace("version: 1", "version: 2"));
        return new RuleBundle(files);
    }

    /** No unit is a number. */
    private static String throwing(String condition) {
        return "select a.grid as grid, a from pattern [every a=Sensor(property = 'gas')] where " + condition;
    }

    private static String rule(String epl) {
        return """
                title: {zh: x, en: x}
                status: active
                version: 1
                owner: test
                headline: {zh: x, en: x}
                response: {zh: x, en: x}
                false_alarms: {zh: x, en: x}
                recipients: [crew]
                hazard: gas-leak
                scope: grid
                memory: 5 min
                watches: [{kind: sensor, subject: gas}]
                epl: |
                  %s
                assessment: [{urgency: Immediate, severity: Severe}]
                """.formatted(epl);
    }
}
