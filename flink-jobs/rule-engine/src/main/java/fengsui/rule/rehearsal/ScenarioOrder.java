package fengsui.rule.rehearsal;

import fengsui.area.Area;
import fengsui.area.AreaMap;
import fengsui.area.Level;
import fengsui.codec.yaml.YamlFields;
import fengsui.order.ModeOrder;
import fengsui.rule.AreaText;
import java.util.Objects;

/** Reads a mode that is ordered in a case. Its area need not be one of the city: those of a case's events need not, either. */
final class ScenarioOrder {

    private static final Area NOWHERE = new Area(Level.CITY, "");

    private ScenarioOrder() {}

    static ModeOrder read(YamlFields at, long start) {
        AreaText.Reading reading = AreaText.parse(at.text("area"), AreaMap.NONE, Level.GRID);
        if (reading.area() == null && at.has("area")) {
            at.report("area", "VALUE", "is '" + at.text("area") + "', " + reading.complaint());
        }
        long from = ScenarioEvents.time(at, start).orElse(start);
        long until = ScenarioEvents.time(at, "until", start).orElse(from);
        if (until <= from && at.has("until")) {
            at.report("until", "VALUE", "is not later than 'at'; mend one of them");
        }
        ModeOrder order = new ModeOrder(
                at.text("mode"), Objects.requireNonNullElse(reading.area(), NOWHERE), from, until, "case", "case");
        at.done();
        return order;
    }
}
