package fengsui.rule.explain;

import fengsui.codec.RuleBundle;
import fengsui.codec.WarningContext;
import fengsui.codec.WarningJson;
import fengsui.codec.WarningReasons;
import fengsui.event.SafetyEvent;
import fengsui.rule.Bundles;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleSet;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.explain.WhyWarned.Told;
import fengsui.rule.rehearsal.Rehearsal;
import fengsui.warning.MsgType;
import fengsui.warning.Warning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Three rules of known forms, each with a threshold, and the warnings that they make. */
final class Explained {

    static final String RUN = "r/run";
    static final String COUNT = "r/count";
    static final String PAIR = "r/pair";

    /** The run with another limit by night, which it is at {@link fengsui.rule.Sample#START}. */
    static final String NIGHT = "r/night";

    /** The run with a lower limit where a surge is ordered. */
    static final String SURGE = "r/surge";

    private static final String ROW = """
                    select * from Sensor(property = 'gas')
                    match_recognize (
                      partition by grid, source
                      measures A.grid as grid, A as r1, B as r2, max(A.value, B.value) as peak
                      after match skip to next row
                      pattern (A B)
                      define
                        A as A.value >= ?:limit:double, // a comment, with a comma
                        B as B.value >= ?:limit:double and B.value != A.value and B.ts - A.ts <= 60000
                    )
                    """;

    static final RuleBundle BUNDLE = Bundles.of(
            RUN + ".yaml",
            rule("limit: {type: number, value: 20, unit: '%LEL', min: 5, max: 100, why: Usual}", ROW),
            NIGHT + ".yaml",
            rule(
                            "limit: {type: number, value: 20, unit: '%LEL', min: 5, max: 100, why: Usual}",
                            ROW.replaceAll("([AB])\\.value >= ", "$0$1."))
                    + "overlays: [{mode: night, set: {limit: 30}, why: Dark}]\n",
            SURGE + ".yaml",
            rule(
                            "limit: {type: number, value: 20, unit: '%LEL', min: 5, max: 100, why: Usual}",
                            ROW.replaceAll("([AB])\\.value >= ", "$0$1."))
                    + "overlays: [{mode: surge, set: {limit: 10}, why: Watchful}]\n",
            "calendar.yaml",
            """
            zone: Asia/Shanghai
            modes:
              night: {name: {zh: 夜, en: Night}, source: Ours, when: [{hours: "22:00..06:00"}]}
              surge: {name: {zh: 战时, en: Surge}, source: Ours, ordered: true}
            """,
            COUNT + ".yaml",
            rule("callers: {type: integer, value: 3, min: 2, max: 9, why: Because}", """
                    select grid, source as line, count(distinct witness) as peak
                    from Hotline(category = 'gas-smell')#time(60 sec) group by grid
                    having count(distinct witness) >= ?:callers:int
                    """),
            PAIR + ".yaml",
            rule("window: {type: duration, value: 30 s, min: 1 s, max: 60 s, why: Usual}", """
                    select a.grid as grid, a, b, a.value as peak
                    from pattern [every a=Sensor(property = 'gas', value >= 10)
                      -> (b=Hotline(category in ('gas-smell', 'x'), grid = a.grid) where timer:within(?:window:int seconds))]
                    """));

    static final RuleSet RULES = load();

    private Explained() {}

    private static RuleSet load() {
        LoadedRules loaded = RuleSetLoader.load(BUNDLE);
        if (!loaded.problems().isEmpty()) {
            throw new AssertionError(loaded.problems().toString());
        }
        return loaded.ruleSet();
    }

    private static String rule(String parameter, String epl) {
        return """
                title: {zh: 题, en: Title}
                status: active
                version: 1
                owner: office
                hazard: gas-leak
                scope: grid
                memory: 60 s
                watches: [{kind: sensor, subject: gas}, {kind: hotline, subject: gas-smell}]
                parameters:
                  %s
                assessment:
                  - {when: {peak: {at_least: 50}}, urgency: Immediate, severity: Extreme}
                  - {urgency: Immediate, severity: Severe}
                epl: |
                %s
                headline: {zh: "{area}", en: "{peak}"}
                response: {zh: 去, en: Go}
                false_alarms: {zh: 无, en: None}
                recipients: [crew]
                """.formatted(parameter, epl.strip().indent(2).stripTrailing());
    }

    static RuleCard card(String id) {
        return RuleCard.of(BUNDLE, RULES, id).orElseThrow();
    }

    /** The set with one rule alone, so that no other one speaks. */
    static RuleSet only(String id) {
        return RULES.alone(card(id).rule());
    }

    /** The first record of the first warning that {@code id} makes of {@code events}. */
    static Optional<Told> told(String id, List<SafetyEvent> events) {
        return told(only(id), events);
    }

    static Optional<Told> told(RuleSet rules, List<SafetyEvent> events) {
        return Rehearsal.run(rules, events).stream()
                .filter(warning -> warning.msgType() == MsgType.ALERT)
                .findFirst()
                .map(Explained::told);
    }

    private static Told told(Warning warning) {
        byte[] record = WarningJson.write(warning, new WarningContext("test", "Test"));
        try {
            return new Told(WarningJson.read(record), WarningReasons.read(record));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of {@code events} that the record names. */
    static List<SafetyEvent> evidence(Told told, List<SafetyEvent> events) {
        return events.stream()
                .filter(event -> told.view().evidence().stream()
                        .anyMatch(seen -> seen.eventId().equals(event.eventId())))
                .toList();
    }
}
