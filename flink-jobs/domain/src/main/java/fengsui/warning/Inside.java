package fengsui.warning;

import fengsui.area.Area;
import fengsui.risk.Grade;
import fengsui.text.Bilingual;

/**
 * An incident as it is told inside another one.
 *
 * @param hazard its code
 * @param event the hazard's name
 */
public record Inside(String incidentId, String hazard, Bilingual event, Grade grade, Area area, HoldReason why) {

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
