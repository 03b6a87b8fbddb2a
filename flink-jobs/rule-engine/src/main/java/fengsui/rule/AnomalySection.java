package fengsui.rule;

import fengsui.codec.yaml.YamlFields;
import fengsui.event.EventKind;
import fengsui.risk.ClueScale;
import fengsui.risk.ClueTerm;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code anomaly} of a clue: once in how many readings a device must say something so unusual. */
final class AnomalySection {

    private static final Map<String, ClueScale> SIDES = sides();

    private AnomalySection() {}

    static ClueTerm read(YamlFields at, String subject, int weight) {
        Rarity rarity = Rarity.read(at, "readings", 100_000);
        ClueScale scale = at.oneOf("side", SIDES, ClueScale.UNUSUAL);
        at.done();
        return new ClueTerm(EventKind.SENSOR, subject, weight, rarity.from(), rarity.to(), scale);
    }

    private static Map<String, ClueScale> sides() {
        Map<String, ClueScale> sides = new LinkedHashMap<>();
        sides.put("high", ClueScale.UNUSUALLY_HIGH);
        sides.put("low", ClueScale.UNUSUALLY_LOW);
        sides.put("both", ClueScale.UNUSUAL);
        return sides;
    }
}
