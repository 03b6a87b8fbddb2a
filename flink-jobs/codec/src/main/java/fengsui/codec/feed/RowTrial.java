package fengsui.codec.feed;

import fengsui.event.SafetyEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes the rows of one record apart as {@link MappedReader} does, and keeps what there is to tell. */
final class RowTrial {

    private final MappedReader reader;
    private final Mapping mapping;
    private final FieldWays ways;
    private final List<Row.Ref> refs;
    private final List<TriedEvent> events = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final List<UnreadPart> unread = new ArrayList<>();

    RowTrial(MappedReader reader, FieldWays ways) {
        this.reader = reader;
        this.mapping = reader.mapping();
        this.ways = ways;
        this.refs = MappingRefs.of(mapping);
    }

    void add(Row row) {
        if (row instanceof Row.Tree tree) {
            addTree(tree);
        } else if (row instanceof Row.Cells cells) {
            addCells(cells);
        }
    }

    private void addTree(Row.Tree original) {
        Leaves leaves = new Leaves(original.root());
        for (Row row : reader.elements(new Row.Tree(leaves.tree(), original.blanks()))) {
            markRead(leaves, (Row.Tree) row);
        }
        reader.elements(original).forEach(this::addRow);
        unread.addAll(leaves.unread());
    }

    private void markRead(Leaves leaves, Row.Tree row) {
        for (Row.Ref ref : refs) {
            if (ref instanceof Row.Pointer pointer) {
                leaves.read(pointer.path(), pointer.fromTop() ? row.top() : row.root());
            }
        }
    }

    private void addCells(Row.Cells row) {
        addRow(row);
        Set<Row.Ref> read = new HashSet<>(refs);
        for (int i = 0; i < row.cells().size(); i++) {
            if (!read.contains(new Row.Column(i)) && !row.cells().get(i).isBlank()) {
                unread.add(Leaves.part(mapping.columns().get(i), row.cells().get(i)));
            }
        }
    }

    private void addRow(Row row) {
        for (Mapping.Condition condition : mapping.leaveOut()) {
            if (condition.holds(row)) {
                leftOut.add(nameOf(condition));
                return;
            }
        }
        if (mapping.split().parts().isEmpty()) {
            events.add(new TriedEvent(mapping, ways, row, null));
        }
        mapping.split().parts().stream()
                .filter(part -> part.find(row) != null)
                .forEach(part -> events.add(new TriedEvent(mapping, ways, row, part)));
    }

    private String nameOf(Mapping.Condition condition) {
        Source source = condition.value().alternatives().get(0).source();
        return source instanceof Source.Cell cell ? mapping.nameOf(cell.ref()) : "a condition";
    }

    /** @param made none where the record was rejected: then what was found is told */
    List<List<TriedField>> fields(List<SafetyEvent> made) {
        List<List<TriedField>> fields = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            fields.add(events.get(i).fields(i < made.size() ? made.get(i) : null));
        }
        return fields;
    }

    List<String> leftOut() {
        return leftOut;
    }

    List<UnreadPart> unread() {
        return unread;
    }
}
