package fengsui.routing;

import fengsui.area.Area;
import fengsui.text.Bilingual;

/**
 * One post that a warning is sent to.
 *
 * @param why how it came to be told: "rule", "route", "escalated" or "exercise"
 */
public record Addressee(String role, Bilingual name, Area area, String why) {

    public static final String ESCALATED = "escalated";
}
