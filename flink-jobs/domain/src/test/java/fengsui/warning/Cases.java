package fengsui.warning;

import fengsui.area.Area;
import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.event.EventKind;
import fengsui.event.Place;
import fengsui.event.Position;
import fengsui.risk.Certainty;
import fengsui.risk.Contribution;
import fengsui.risk.Contributor;
import fengsui.risk.Evidence;
import fengsui.risk.EvidenceList;
import fengsui.risk.Finding;
import fengsui.risk.Grade;
import fengsui.risk.RuleRef;
import fengsui.risk.Score;
import fengsui.risk.Severity;
import fengsui.risk.Signal;
import fengsui.risk.Urgency;
import fengsui.text.Bilingual;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A small taxonomy, and signals and scores of it, for tests. */
final class Cases {

    static final long MINUTE = 60_000;

    private static final List<Severity> SEVERITIES = List.of(Severity.values());

    private static final List<Grade> GRADES = List.of(Grade.values());

    static final AreaChain CHAIN = new AreaChain("g1", "c1", "s1", "d1", "city");

    /** Quiet after 10 minutes, expires after 30. */
    static final Hazard FIRE =
            new Hazard("fire", new Bilingual("火灾", "Fire"), HazardKind.of("Fire"), 10 * MINUTE, 30 * MINUTE);

    static final Taxonomy TAXONOMY = new Taxonomy(
            Map.of("fire", FIRE),
            List.of(new CertaintyStep(Certainty.OBSERVED, 2, 2, 0), new CertaintyStep(Certainty.LIKELY, 0, 0, 60)),
            grades());

    static final String SMOKE = "fire/smoke";

    static final DeskRules RULES = new DeskRules(TAXONOMY, Map.of(SMOKE, new RuleHome("fire", Level.GRID)));

    /** Another rule set: everything is less grave, fires are over sooner, and the rule is another version of itself. */
    static final DeskRules OTHER_RULES = new DeskRules(
            new Taxonomy(
                    Map.of("fire", new Hazard("fire", FIRE.name(), HazardKind.of("Fire"), 7 * MINUTE, 20 * MINUTE)),
                    List.of(),
                    TAXONOMY.grades()),
            Map.of(SMOKE, new RuleHome("fire", Level.GRID)));

    private Cases() {}

    static Signal signal(long time, Severity severity, EventKind... seenBy) {
        List<Evidence> evidence = IntStream.range(0, seenBy.length)
                .mapToObj(i -> evidence(time, seenBy[i], i))
                .toList();
        return new Signal(
                "smoke@g1@" + time,
                new RuleRef("fire/smoke", 1, "0123456789ab", "fire-brigade"),
                "fire",
                area(),
                new Place(CHAIN, null),
                time,
                finding(severity),
                EvidenceList.of(evidence),
                false);
    }

    static Signal renamed(Signal signal, String id) {
        return new Signal(
                id,
                signal.rule(),
                signal.hazard(),
                signal.area(),
                signal.place(),
                signal.time(),
                signal.finding(),
                signal.evidence(),
                signal.trial());
    }

    /** The same in another grid of the district. */
    static Signal at(Signal signal, String grid) {
        AreaChain chain = new AreaChain(grid, "c1", "s1", "d1", "city");
        return new Signal(
                signal.signalId() + grid,
                signal.rule(),
                signal.hazard(),
                chain.at(Level.GRID),
                new Place(chain, null),
                signal.time(),
                signal.finding(),
                signal.evidence(),
                signal.trial());
    }

    static Score score(long time, int points) {
        Contributor camera = new Contributor(EventKind.VIDEO, "cam-1", "flame 0.90");
        return new Score("fire", area(), CHAIN, time, points, 1, List.of(new Contribution(camera, points)));
    }

    static Area area() {
        return CHAIN.at(Level.GRID);
    }

    private static Evidence evidence(long time, EventKind kind, int number) {
        String source = kind.label() + "-" + number;
        Position position = new Position(kind.label(), 0, number);
        return new Evidence("e" + time + number, kind, source, source, time, position, "counted", "smoke");
    }

    private static Finding finding(Severity severity) {
        Bilingual text = new Bilingual("烟雾", "Smoke");
        return new Finding(Urgency.IMMEDIATE, severity, Map.of(), text, text, List.of("fire-brigade"));
    }

    /** The grade is the severity's place, one lower where nothing corroborates it. */
    private static Map<Taxonomy.Cell, Grade> grades() {
        Map<Taxonomy.Cell, Grade> grades = new HashMap<>();
        for (Urgency urgency : Urgency.values()) {
            for (Severity severity : Severity.values()) {
                for (Certainty certainty : Certainty.values()) {
                    int doubt = certainty.compareTo(Certainty.LIKELY) > 0 ? 1 : 0;
                    int rank = Math.min(3, SEVERITIES.indexOf(severity) + doubt);
                    grades.put(new Taxonomy.Cell(urgency, severity, certainty), GRADES.get(rank));
                }
            }
        }
        return grades;
    }
}
