package fengsui.codec.feed;

import fengsui.codec.privacy.Privacy;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A mapping file, checked. Immutable.
 *
 * @param columns of CSV, in order; empty for trees
 * @param blanks cells that mean that there is no value
 * @param leaveOut a row that one of these holds for is filtered
 * @param picks all that is read of a JSON object, by slot; empty where it has to be read as a tree
 */
record Mapping(
        FeedSettings settings,
        Format format,
        List<String> columns,
        Set<String> blanks,
        Map<Field, Finder> finders,
        List<Condition> leaveOut,
        Split split,
        Conversion conversion,
        List<TreePath> picks) {

    /** The format of one record. */
    enum Format {
        JSON("json"),
        JSON_LINES("json-lines"),
        CSV("csv"),
        XML("xml"),
        CANONICAL("canonical");

        private final String label;

        Format(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * Holds where the value is one of {@code values}, or where there is no value and {@code missing} is set.
     */
    record Condition(Finder value, Set<String> values, boolean missing) {

        boolean holds(Row row) {
            String found = value.find(row);
            return found == null ? missing : values.contains(found);
        }

        Condition with(Privacy privacy) {
            return new Condition(value.with(privacy), values, missing);
        }
    }

    /**
     * One record, many events.
     *
     * @param arrays where in a tree there are lists whose elements are rows of their own; none: the record is one
     * @param parts each is an event of every row, as far as it has a value; none: one event a row
     */
    record Split(List<TreePath> arrays, List<Part> parts) {

        static final Split NONE = new Split(List.of(), List.of());
    }

    /**
     * One of several events of a row.
     *
     * @param name what is added to the row's event id
     * @param refs where its value stands; the first that has one
     */
    record Part(String name, List<Row.Ref> refs, double scale, Map<Field, String> constants) {

        @Nullable
        String find(Row row) {
            for (Row.Ref ref : refs) {
                String text = row.at(ref);
                if (text != null) {
                    return text;
                }
            }
            return null;
        }
    }

    /** For which pseudonyms are wanted. */
    Set<String> purposes() {
        return finders.values().stream()
                .flatMap(finder -> finder.alternatives().stream())
                .flatMap(way -> way.steps().stream())
                .filter(Step.Pseudonym.class::isInstance)
                .map(step -> ((Step.Pseudonym) step).purpose())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same mapping, with what a reader of records has to keep persons out. */
    Mapping with(Privacy privacy) {
        Map<Field, Finder> bound = new EnumMap<>(Field.class);
        finders.forEach((field, finder) -> bound.put(field, finder.with(privacy)));
        List<Condition> conditions =
                leaveOut.stream().map(condition -> condition.with(privacy)).toList();
        return new Mapping(
                settings,
                format,
                columns,
                blanks,
                Collections.unmodifiableMap(bound),
                conditions,
                split,
                conversion,
                picks);
    }

    /** As the file calls it: a column's name or a path. */
    String nameOf(Row.Ref ref) {
        return ref instanceof Row.Column column
                ? columns.get(column.index())
                : String.valueOf(ref instanceof Row.Pointer pointer ? pointer.path() : "");
    }

    /** The finders in the order of fields. */
    List<FieldFinder> fieldFinders() {
        return finders.entrySet().stream()
                .map(entry -> new FieldFinder(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Makes {@code draft}, which {@code row} has filled, the draft of {@code part}. */
    static void fillPart(Draft draft, Row row, Part part) {
        part.constants().forEach(draft::put);
        String text = part.find(row);
        double value = text == null ? Double.NaN : Decimal.parse(text);
        // A scale of 1 must not touch the last digit.
        draft.put(Field.VALUE, part.scale() == 1 ? value : value * part.scale());
    }
}
