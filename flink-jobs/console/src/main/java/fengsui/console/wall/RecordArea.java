package fengsui.console.wall;

import com.fasterxml.jackson.databind.JsonNode;
import fengsui.area.AreaChain;
import fengsui.area.Level;

/** Where a record says that an incident is. The job may know areas that are not known here. */
final class RecordArea {

    private RecordArea() {}

    static AreaChain chain(JsonNode record) {
        JsonNode area = record.path("area");
        return new AreaChain(
                code(area, Level.GRID),
                code(area, Level.COMMUNITY),
                code(area, Level.STREET),
                code(area, Level.DISTRICT),
                code(area, Level.CITY));
    }

    /** Levels below its own have its own code. */
    private static String code(JsonNode area, Level level) {
        return area.path(level.label()).asText(area.path("code").asText());
    }
}
