package fengsui.cli.screen;

import fengsui.codec.Intake;
import fengsui.codec.feed.TriedField;
import fengsui.codec.feed.TriedRecord;
import fengsui.codec.feed.UnreadPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What samples become, field by field, for a terminal of 100 columns.
 *
 * @param showUnused whether to tell the values of what is never read
 */
public record TrialPage(Palette palette, boolean showUnused) {

    private static final int PAGE = 100;
    /** The indentation and the gaps between four columns. */
    private static final int EDGES = 10;

    /** As wide as a heading. */
    private static final int NARROWEST = 5;

    /**
     * The page of one record.
     *
     * @param number of the record, from 1
     */
    public List<String> lines(long number, TriedRecord record) {
        List<String> lines = new ArrayList<>();
        lines.add(palette.bold("record " + number + ": " + outcome(record)));
        if (record.intake() instanceof Intake.Rejected rejected) {
            lines.addAll(Wrapped.lines("  " + rejected.reject().detail(), PAGE));
            record.events().stream().limit(1).forEach(fields -> lines.addAll(table(fields, rejected)));
        } else if (record.intake() instanceof Intake.Decoded) {
            lines.addAll(events(record.events()));
        }
        lines.addAll(unused(record));
        lines.add("");
        return lines;
    }

    private static String outcome(TriedRecord record) {
        if (record.header()) {
            return "header (repeats the names of the columns; makes no event)";
        }
        String leftOut = record.leftOut().isEmpty()
                ? ""
                : ", " + record.leftOut().size() + " left out by "
                        + record.leftOut().stream().distinct().collect(Collectors.joining(", "));
        if (record.intake() instanceof Intake.Decoded decoded) {
            int events = decoded.events().size();
            return events + (events == 1 ? " event" : " events") + leftOut;
        }
        return record.intake() instanceof Intake.Rejected rejected
                ? "rejected, " + rejected.reject().reason().label()
                : "filtered" + (leftOut.isEmpty() ? ", it holds nothing to make an event of" : leftOut);
    }

    /** Of several events, those after the first tell only what differs from the one before. */
    private List<String> events(List<List<TriedField>> events) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (events.size() > 1) {
                lines.add(palette.faint("  event " + (i + 1) + (i == 0 ? "" : ", all else as event " + i)));
            }
            lines.addAll(table(i == 0 ? events.get(0) : changed(events.get(i - 1), events.get(i))));
        }
        return lines;
    }

    private static List<TriedField> changed(List<TriedField> before, List<TriedField> after) {
        List<TriedField> changed = new ArrayList<>(after);
        changed.removeAll(before);
        Set<String> names = after.stream().map(TriedField::name).collect(Collectors.toSet());
        before.stream()
                .filter(field -> !names.contains(field.name()))
                .forEach(field -> changed.add(new TriedField(field.name(), "–", "", "")));
        return changed;
    }

    private List<String> table(List<TriedField> fields, Intake.Rejected rejected) {
        String detail = rejected.reject().detail();
        return table(fields.stream()
                .map(field -> detail.startsWith(field.name() + ":") || detail.startsWith(field.name() + " ")
                        ? new TriedField("✗ " + field.name(), field.value(), field.from(), field.done())
                        : field)
                .toList());
    }

    private List<String> table(List<TriedField> fields) {
        int[] widths = widths(fields);
        Table table = new Table("field", "value", "from", "done");
        fields.forEach(field -> rows(table, field, widths));
        List<String> lines = new ArrayList<>();
        table.lines().forEach(line -> lines.add("    " + (lines.isEmpty() ? palette.faint(line) : line)));
        return lines;
    }

    /** What fits beside the longest name; the widest column gives way first. */
    private static int[] widths(List<TriedField> fields) {
        int[] widths = {
            widest(fields, TriedField::value), widest(fields, TriedField::from), widest(fields, TriedField::done)
        };
        int room = PAGE - EDGES - widest(fields, TriedField::name);
        while (widths[0] + widths[1] + widths[2] > room) {
            int most = widths[0] >= widths[1] && widths[0] >= widths[2] ? 0 : widths[1] >= widths[2] ? 1 : 2;
            widths[most]--;
        }
        return widths;
    }

    private static int widest(List<TriedField> fields, Function<TriedField, String> cell) {
        return fields.stream()
                .mapToInt(field -> Columns.width(cell.apply(field)))
                .reduce(NARROWEST, Math::max);
    }

    private static void rows(Table table, TriedField field, int[] widths) {
        List<String> value = Wrapped.lines(field.value(), widths[0]);
        List<String> from = Wrapped.lines(field.from(), widths[1]);
        List<String> done = Wrapped.lines(field.done(), widths[2]);
        for (int i = 0; i < Math.max(value.size(), Math.max(from.size(), done.size())); i++) {
            table.row(i == 0 ? field.name() : "", at(value, i), at(from, i), at(done, i));
        }
    }

    private static String at(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "";
    }

    private List<String> unused(TriedRecord record) {
        if (record.unread().isEmpty() || record.header()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        String parts = record.unread().stream().map(this::told).collect(Collectors.joining(", "));
        Wrapped.lines("never read: " + parts, PAGE - 4).forEach(line -> lines.add("  " + palette.faint(line)));
        return lines;
    }

    private String told(UnreadPart part) {
        String value = part.value().isEmpty() ? "(not shown)" : "= " + part.value();
        return showUnused ? part.name() + " " + value : part.name();
    }
}
