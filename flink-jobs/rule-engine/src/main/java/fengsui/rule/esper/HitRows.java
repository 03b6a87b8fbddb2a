package fengsui.rule.esper;

import com.espertech.esper.common.client.EventBean;
import fengsui.risk.Measure;
import fengsui.rule.BrokenHit;
import fengsui.rule.Hit;
import fengsui.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the rows that Esper returns. */
final class HitRows {

    private HitRows() {}

    static Hit read(Rule rule, EsperProgram program, EventBean row, long time) {
        String column = rule.scope().label();
        if (!(row.get(column) instanceof String area)) {
            throw new BrokenHit("the column '" + column + "' is null in a row of the rule");
        }
        return new Hit(rule, area, time, events(program, row), measures(program, row));
    }

    private static List<Hit.Tagged> events(EsperProgram program, EventBean row) {
        List<Hit.Tagged> events = new ArrayList<>();
        for (String tag : program.tags()) {
            addEvents(tag, row.get(tag), events);
        }
        return events;
    }

    /** A tag holds one row, an array of rows, or nothing. */
    private static void addEvents(String tag, @Nullable Object value, List<Hit.Tagged> events) {
        if (value instanceof Object[][] rows) {
            for (Object[] row : rows) {
                events.add(new Hit.Tagged(tag, EventRows.event(row)));
            }
        } else if (value instanceof Object[] row) {
            events.add(new Hit.Tagged(tag, EventRows.event(row)));
        }
    }

    private static Map<String, Measure> measures(EsperProgram program, EventBean row) {
        Map<String, Measure> measures = new HashMap<>();
        for (String column : program.measures()) {
            measure(row.get(column)).ifPresent(measure -> measures.put(column, measure));
        }
        return measures;
    }

    /** Nothing for what has no value: null, and numbers that are not finite. */
    private static Optional<Measure> measure(@Nullable Object value) {
        if (value instanceof Number number) {
            double plain = number.doubleValue();
            return Double.isFinite(plain) ? Optional.of(new Measure.Numeric(plain)) : Optional.empty();
        }
        if (value instanceof String || value instanceof Boolean || value instanceof Character) {
            return Optional.of(new Measure.Text(value.toString()));
        }
        return value instanceof String[] texts
                ? Optional.of(new Measure.Text(String.join(", ", texts)))
                : Optional.empty();
    }
}
