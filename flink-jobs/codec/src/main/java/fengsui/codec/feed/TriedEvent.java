package fengsui.codec.feed;

import fengsui.area.Crs;
import fengsui.event.SafetyEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells the fields of one event of a row.
 *
 * @param part the part of the row that it is made of, where a row has several
 */
record TriedEvent(Mapping mapping, FieldWays ways, Row row, Mapping.@Nullable Part part) {

    private static final List<Field> LEVELS =
            List.of(Field.GRID, Field.COMMUNITY, Field.STREET, Field.DISTRICT, Field.CITY);

    private static final List<Field> MEASURED = List.of(Field.VALUE, Field.MIN, Field.MAX);

    /** @param event {@code null} where none was made */
    List<TriedField> fields(@Nullable SafetyEvent event) {
        Map<Field, TriedField> fields = new EnumMap<>(Field.class);
        Map<Field, String> values = event == null ? Map.of() : EventValues.of(event);
        mapping.finders().forEach((field, finder) -> fields.put(field, found(field, finder, values)));
        if (part != null) {
            addPart(fields, part, values);
        }
        if (event != null) {
            addDefaults(fields, values);
            convert(fields, values);
        }
        return new ArrayList<>(fields.values());
    }

    private TriedField found(Field field, Finder finder, Map<Field, String> values) {
        FinderTrace trace = FinderTrace.of(finder, ways, field, row);
        FieldWays.Way way = ways.of(field, trace.way());
        int count = finder.alternatives().size();
        String which = count == 1 || trace.text() == null ? "" : " (" + (trace.way() + 1) + " of " + count + ")";
        return new TriedField(
                field.label(),
                value(field, trace, way, values),
                way.from() + which,
                way.from().equals("constant") ? "" : String.join(", ", trace.done()));
    }

    private static String value(Field field, FinderTrace trace, FieldWays.Way way, Map<Field, String> values) {
        if (!way.purpose().isEmpty() && (values.isEmpty() ? trace.text() != null : values.containsKey(field))) {
            return "(pseudonym, " + way.purpose() + ")";
        }
        if (values.isEmpty()) {
            return unchecked(field, trace.text());
        }
        boolean code = field == Field.AREA
                && LEVELS.stream().anyMatch(level -> Objects.equals(values.get(level), trace.text()));
        return code ? String.valueOf(trace.text()) : values.getOrDefault(field, "–");
    }

    /** A rejected record may hold anything anywhere. */
    private static String unchecked(Field field, @Nullable String text) {
        if (text == null) {
            return "–";
        }
        boolean shown = field.shape() == Field.Shape.TIME || PersonalLook.harmless(text);
        String time = field.shape() == Field.Shape.TIME
                ? Instant.ofEpochMilli(Long.parseLong(text)).toString()
                : text;
        return shown ? time : "(a text of " + text.length() + ")";
    }

    private void addPart(Map<Field, TriedField> fields, Mapping.Part of, Map<Field, String> values) {
        String from = of.refs().stream()
                .filter(ref -> row.at(ref) != null)
                .map(mapping::nameOf)
                .findFirst()
                .orElse("");
        String done = of.scale() == 1 || values.isEmpty() ? "" : read(Field.VALUE) + " × " + plain(of.scale());
        of.constants()
                .forEach((field, text) -> fields.put(
                        field, new TriedField(field.label(), values.getOrDefault(field, text), "split", "")));
        fields.put(Field.VALUE, new TriedField("value", values.getOrDefault(Field.VALUE, "–"), from, done));
        if (values.containsKey(Field.EVENT_ID)) {
            TriedField id = fields.get(Field.EVENT_ID);
            fields.put(
                    Field.EVENT_ID,
                    new TriedField(
                            "eventId",
                            values.getOrDefault(Field.EVENT_ID, "–"),
                            id == null ? "" : id.from(),
                            "/" + of.name()));
        }
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    /** What an event has though its mapping does not say it. */
    private void addDefaults(Map<Field, TriedField> fields, Map<Field, String> values) {
        put(fields, values, Field.TYPE, "of every such feed");
        if (!fields.containsKey(Field.RECEIVED_AT)) {
            fields.put(Field.RECEIVED_AT, new TriedField("receivedAt", "–", "time of the Kafka record", ""));
        }
        for (int i = 0; i < LEVELS.size(); i++) {
            String above = i + 1 == LEVELS.size() ? null : values.get(LEVELS.get(i + 1));
            if (above == null || !above.equals(values.get(LEVELS.get(i)))) {
                put(fields, values, LEVELS.get(i), i == 0 && values.containsKey(Field.LON) ? "lon and lat" : "place");
            }
        }
    }

    private static void put(Map<Field, TriedField> fields, Map<Field, String> values, Field field, String from) {
        TriedField known = fields.get(field);
        String value = values.get(field);
        if (value != null && (known == null || known.value().equals("–"))) {
            fields.put(field, new TriedField(field.label(), value, from, ""));
        }
    }

    private void convert(Map<Field, TriedField> fields, Map<Field, String> values) {
        Crs crs = mapping.conversion().crs();
        if (crs != Crs.WGS84 && values.containsKey(Field.LON)) {
            append(fields, Field.LON, crs.label() + " → WGS84");
            append(fields, Field.LAT, crs.label() + " → WGS84");
        }
        Unit wanted = mapping.conversion().units().get(values.getOrDefault(Field.PROPERTY, ""));
        Unit given = given();
        if (wanted != null && given != null && given != wanted) {
            append(fields, Field.UNIT, given.symbol() + " → " + wanted.symbol());
            MEASURED.stream()
                    .filter(values::containsKey)
                    .forEach(field -> append(
                            fields, field, (read(field) + " " + given.symbol()).strip() + " → " + wanted.symbol()));
        }
    }

    /** The number as the row gives it: what became one is no person's. */
    private String read(Field field) {
        Finder finder = mapping.finders().get(field);
        String text = part != null && field == Field.VALUE ? part.find(row) : finder == null ? null : finder.find(row);
        return text == null ? "" : text;
    }

    /** The unit that the row, or its part, gives. */
    private @Nullable Unit given() {
        Finder finder = mapping.finders().get(Field.UNIT);
        String constant = part == null ? null : part.constants().get(Field.UNIT);
        String text = constant != null || finder == null ? constant : finder.find(row);
        return text == null ? null : Unit.of(text);
    }

    private static void append(Map<Field, TriedField> fields, Field field, String more) {
        TriedField known = fields.get(field);
        if (known != null) {
            String done = known.done().isEmpty() ? more : known.done() + ", " + more;
            fields.put(field, new TriedField(known.name(), known.value(), known.from(), done));
        }
    }
}
