package fengsui.job.operator;

import static fengsui.job.operator.DeskDay.AT;
import static fengsui.job.operator.DeskDay.SIGNAL;

import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.codec.RuleBundle;
import fengsui.event.EventKind;
import fengsui.event.Place;
import fengsui.job.testkit.TestRules;
import fengsui.risk.Evidence;
import fengsui.risk.EvidenceList;
import fengsui.risk.Finding;
import fengsui.risk.RuleRef;
import fengsui.risk.Severity;
import fengsui.risk.Signal;
import fengsui.risk.Urgency;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** A district of two streets with three hazards, of which one explains another, and with all kinds of noise control. */
final class DeskTown {

    static final String DISTRICT = "d1";
    static final List<String> HAZARDS = List.of("gas-leak", "fire", "power-failure");

    private static final String MORE_HAZARDS = """
            hazards:
              fire: {name: {zh: 火灾, en: Fire}, category: Fire, quiet: 20 min, expires: 2 h, hold: 10 min}
              power-failure: {name: {zh: 停电, en: Power failure}, category: Infra, quiet: 30 min, expires: 1 h}
            """;

    private static final String ROUTING = """
            units:
              city-command: {name: {zh: 市指挥中心, en: City command}, level: city}
              district-command: {name: {zh: 区应急指挥室, en: District command}, level: district, above: city-command}
              grid-worker: {name: {zh: 网格员, en: Grid worker}, level: grid, above: district-command}
              gas-repair: {name: {zh: 燃气抢修站, en: Gas repair}, level: district, above: city-command}
              fire-brigade: {name: {zh: 消防救援站, en: Fire brigade}, level: district, above: city-command}
            routes:
              - {grades: red, to: city-command}
              - {modes: surge, to: district-command}
            ackBy: {red: 3 min, orange: 5 min, yellow: 15 min}
            case: {stands: 3 h}
            exercise: {to: city-command}
            noise:
              inhibit:
                - {by: fire, certainty: Observed, holds: [power-failure], within: street}
              group: {blue: street}
              cap: {warnings: 3}
            modes:
              surge:
                noise:
                  inhibit:
                    - {by: fire, certainty: Possible, holds: [power-failure, gas-leak], within: district}
                  group: {blue: district, yellow: street}
                  cap: {warnings: 2}
            """;

    private static final String CALENDAR =
            "zone: UTC\nmodes: {surge: {name: {zh: 战时, en: Surge}, source: the city, ordered: true}}\n";

    private static final List<EventKind> KINDS = List.of(EventKind.values());
    private static final List<Severity> SEVERITIES = List.of(Severity.values());

    private DeskTown() {}

    static RuleBundle rules() {
        TreeMap<String, String> files = new TreeMap<>(TestRules.bundle().files());
        String rule = String.valueOf(files.get("gas/leak-confirmed.yaml"));
        HAZARDS.forEach(hazard -> files.put(path(hazard), rule.replace("hazard: gas-leak", "hazard: " + hazard)));
        files.computeIfPresent("taxonomy.yaml", (path, text) -> text.replace("hazards:\n", MORE_HAZARDS));
        files.put("routing.yaml", ROUTING);
        files.put("calendar.yaml", CALENDAR);
        return new RuleBundle(files);
    }

    private static String path(String hazard) {
        return "town/" + hazard + ".yaml";
    }

    /** One hit at {@code minute}, in one of four grids, seen by one device or by two of different kinds. */
    static Signal signal(Random random, long minute) {
        long time = AT + minute * DeskDay.MINUTE;
        String hazard = HAZARDS.get(random.nextInt(HAZARDS.size()));
        int grid = random.nextInt(4);
        AreaChain chain = new AreaChain("g" + grid, "c" + grid, "s" + grid / 2, DISTRICT, "city");
        Severity severity = SEVERITIES.get(random.nextInt(SEVERITIES.size()));
        return new Signal(
                hazard + "@" + chain.grid() + "@" + time + severity,
                new RuleRef("town/" + hazard, 1, "0123456789ab", "office"),
                hazard,
                chain.at(Level.GRID),
                new Place(chain, null),
                time,
                finding(severity),
                evidence(hazard + grid, time, 1 + random.nextInt(2)),
                false);
    }

    private static Finding finding(Severity severity) {
        Finding like = SIGNAL.finding();
        return new Finding(
                Urgency.IMMEDIATE,
                severity,
                like.measures(),
                like.headline(),
                like.instruction(),
                List.of("gas-repair", "grid-worker"));
    }

    private static EvidenceList evidence(String place, long time, int kinds) {
        List<Evidence> all = new ArrayList<>();
        for (EventKind kind : KINDS.subList(0, kinds)) {
            String device = kind.label() + "-" + place;
            all.add(new Evidence(device + time, kind, device, device, time, null, "seen", "seen"));
        }
        return EvidenceList.of(all);
    }
}
