package fengsui.rule.esper;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What names mean in one place of a statement. Immutable. */
final class Scope {

    /** @param source of which {@code cell} is a column */
    record Found(Source source, Table.Cell cell) {}

    /** One or more names with dots, each with a number in brackets or without: nothing that calls or maps. */
    private static final String PART = "[A-Za-z_][A-Za-z0-9_]*(\\[\\d{1,3}])?";

    static final Pattern NAME = Pattern.compile(PART + "(\\." + PART + "){0,2}");

    private final List<Source> named;
    private final List<Source> bare;
    private final @Nullable Scope outer;

    /**
     * @param named whose columns are written behind their name and a dot
     * @param bare whose columns may be written without
     * @param outer where to look further
     */
    Scope(List<Source> named, List<Source> bare, @Nullable Scope outer) {
        this.named = List.copyOf(named);
        this.bare = List.copyOf(bare);
        this.outer = outer;
    }

    /** Empty where {@code name} means nothing here. */
    Optional<Found> find(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        List<String> parts = List.of(name.split("\\.", -1));
        Optional<Found> found = named(parts).or(() -> bare(parts));
        return found.isEmpty() && outer != null ? outer.find(name) : found;
    }

    private Optional<Found> named(List<String> parts) {
        return named.stream()
                .filter(source -> plain(parts.get(0)).equals(source.name))
                .findFirst()
                .flatMap(source -> below(source, new Table.Cell(source.table, source.many, false), parts));
    }

    private Optional<Found> bare(List<String> parts) {
        for (Source source : bare) {
            Table.Cell cell = source.table.cells().get(plain(parts.get(0)));
            Optional<Found> found = cell == null ? unknown(source) : below(source, cell, parts);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** @param cell what the first of {@code parts} means */
    private static Optional<Found> below(Source source, Table.Cell cell, List<String> parts) {
        if (indexed(parts.get(0)) && !cell.many()) {
            return Optional.empty();
        }
        if (parts.size() == 1) {
            return Optional.of(new Found(source, cell));
        }
        Table table = cell.event();
        if (table == null || !table.known()) {
            return table == null ? Optional.empty() : unknown(source);
        }
        Table.Cell next = table.cells().get(plain(parts.get(1)));
        return next == null ? Optional.empty() : below(source, next, parts.subList(1, parts.size()));
    }

    private static Optional<Found> unknown(Source source) {
        return source.table.known() ? Optional.empty() : Optional.of(new Found(source, Table.Cell.PLAIN));
    }

    private static boolean indexed(String part) {
        return part.endsWith("]");
    }

    private static String plain(String part) {
        return indexed(part) ? part.substring(0, part.indexOf('[')) : part;
    }

    /** Whose columns {@code prefix} has, if it is the name of something. */
    Optional<Table> table(String prefix) {
        return find(prefix).map(found -> found.cell().event());
    }

    /** What may stand alone: names, and columns that need none. */
    Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        named.forEach(source -> words.add(source.name));
        bare.forEach(source -> words.addAll(source.table.cells().keySet()));
        if (outer != null) {
            words.addAll(outer.words());
        }
        return words;
    }

    /** The tables whose columns may stand alone. */
    List<Table> bareTables() {
        return bare.stream().map(source -> source.table).toList();
    }

    /** With one more name. */
    Scope and(Source source) {
        List<Source> more = new ArrayList<>(named);
        more.add(source);
        return new Scope(more, bare, outer);
    }
}
