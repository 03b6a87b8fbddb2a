package fengsui.rule.esper;

import fengsui.area.Level;
import fengsui.event.EventKind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be named of an event of one stream.
 *
 * @param cells by column name
 * @param known false for a stream that there is not: of it nothing further is said
 */
record Table(String name, Map<String, Cell> cells, boolean known) {

    /**
     * One column.
     *
     * @param event the event it holds, {@code null} for a plain value
     * @param many whether it holds a number of them
     * @param area whether it holds the area that the rule is about
     */
    record Cell(@Nullable Table event, boolean many, boolean area) {

        static final Cell PLAIN = new Cell(null, false, false);
    }

    static final Table UNKNOWN = new Table("", Map.of(), false);

    /** A stream of events as they come. */
    static Table of(EventKind kind, Level scope) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (String column : EventColumns.of(kind).keySet()) {
            cells.put(column, new Cell(null, false, column.equals(scope.label())));
        }
        return new Table(EventColumns.typeName(kind), cells, true);
    }
}
