package fengsui.rule;

import fengsui.codec.yaml.YamlFields;
import fengsui.event.EventKind;
import fengsui.risk.ClueScale;
import fengsui.risk.ClueTerm;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code anomaly} of a clue: once in how many readings a device must say something so unusual. */
final class AnomalySection {

    private static final double LEAST = 10;
    private static final double MOST = 1e9;

    private static final Map<String, ClueScale> SIDES = sides();

    private AnomalySection() {}

    static ClueTerm read(YamlFields at, String subject, int weight) {
        double from = oneIn(at, "from");
        double to = oneIn(at, "to");
        if (at.has("from") && at.has("to") && to <= from) {
            at.report("to", "VALUE", "is not above 'from', expected the rarity of full strength, such as 100000");
        }
        ClueScale scale = at.oneOf("side", SIDES, ClueScale.UNUSUAL);
        at.done();
        return new ClueTerm(EventKind.SENSOR, subject, weight, from, to, scale);
    }

    private static double oneIn(YamlFields at, String key) {
        double readings = at.number(key);
        if (at.has(key) && (readings < LEAST || readings > MOST)) {
            at.report(
                    key,
                    "VALUE",
                    "is not from 10 to 1000000000, expected in how many readings one is so unusual, such as 1000");
        }
        return readings;
    }

    private static Map<String, ClueScale> sides() {
        Map<String, ClueScale> sides = new LinkedHashMap<>();
        sides.put("high", ClueScale.UNUSUALLY_HIGH);
        sides.put("low", ClueScale.UNUSUALLY_LOW);
        sides.put("both", ClueScale.UNUSUAL);
        return sides;
    }
}
