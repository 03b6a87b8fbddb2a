package fengsui.warning;

import fengsui.area.Area;
import fengsui.risk.Grade;
import fengsui.text.Bilingual;
import java.util.function.UnaryOperator;

/**
 * An incident as it is told inside another one.
 *
 * @param hazard its code
 * @param event the hazard's name
 */
public record Inside(String incidentId, String hazard, Bilingual event, Grade grade, Area area, HoldReason why) {

    Inside naming(UnaryOperator<String> known) {
        return new Inside(known.apply(incidentId), hazard, event, grade, area, why);
    }

    static Inside of(Incident incident, HoldReason why) {
        return new Inside(
                incident.incidentId(),
                incident.hazard().code(),
                incident.hazard().name(),
                incident.judgement().grade(),
                incident.area(),
                why);
    }
}
