package fengsui.codec.feed;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import fengsui.codec.Intake;
import fengsui.codec.RawRecord;
import fengsui.codec.Reject;
import fengsui.codec.RejectReason;
import fengsui.codec.privacy.Privacy;
import fengsui.event.SafetyEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a feed by its mapping. A record of many events is used whole or not at all, so that it ends in one bucket of the
 * ledger; parts without a value are left out, and a record without any is filtered.
 */
final class MappedReader implements FeedReader {

    private final Mapping mapping;
    private final List<FieldFinder> finders;
    private final RowReader rows;
    private final EventAssembler assembler;
    private final Draft draft;

    MappedReader(Mapping mapping, Privacy privacy) {
        this.mapping = mapping.with(privacy);
        this.finders = this.mapping.fieldFinders();
        this.draft = new Draft(privacy);
        this.assembler = new EventAssembler(mapping.settings());
        this.rows = RowReader.of(mapping);
    }

    @Override
    public Intake read(RawRecord record, byte[] value) {
        draft.clear();
        try {
            return intake(record, rows.read(value));
        } catch (StreamConstraintsException e) {
            return rejected(record, RejectReason.TOO_LARGE, "expected at most 32 levels, texts of 64 KiB");
        } catch (IOException e) {
            return rejected(
                    record,
                    RejectReason.MALFORMED,
                    "expected one record of " + mapping.format().label());
        }
    }

    private Intake intake(RawRecord record, List<Row> rows) {
        List<SafetyEvent> events = new ArrayList<>();
        for (Row row : rows) {
            for (Row each : elements(row)) {
                if (!leftOut(each)) {
                    addEvents(events, record, each);
                }
            }
        }
        RejectReason refused = draft.refused();
        if (refused != null) {
            return rejected(record, refused, draft.detail());
        }
        return events.isEmpty() ? new Intake.Filtered() : assembler.decoded(events);
    }

    private boolean leftOut(Row row) {
        for (Mapping.Condition condition : mapping.leaveOut()) {
            if (condition.holds(row)) {
                return true;
            }
        }
        return false;
    }

    Mapping mapping() {
        return mapping;
    }

    /** The rows that {@code row}, as the bytes hold it, is taken apart into. */
    List<Row> elements(Row row) {
        List<TreePath> arrays = mapping.split().arrays();
        if (arrays.isEmpty() || !(row instanceof Row.Tree tree)) {
            return List.of(row);
        }
        List<Row> elements = new ArrayList<>();
        for (TreePath array : arrays) {
            array.all(tree.root()).forEach(element -> elements.add(tree.element(element)));
        }
        return elements;
    }

    private void addEvents(List<SafetyEvent> events, RawRecord record, Row row) {
        if (draft.refused() != null) {
            return;
        }
        draft.clear();
        fill(row);
        if (mapping.split().parts().isEmpty()) {
            addEvent(events, record);
        } else {
            addParts(events, record, row);
        }
    }

    /** With all that {@code row} says besides its parts. */
    private void fill(Row row) {
        for (FieldFinder finder : finders) {
            finder.fill(draft, row);
        }
        mapping.conversion().place(draft);
    }

    /** What the parts share is found once: they differ in id, value and constants. */
    private void addParts(List<SafetyEvent> events, RawRecord record, Row row) {
        String rowId = draft.text(Field.EVENT_ID);
        for (Mapping.Part part : mapping.split().parts()) {
            if (part.find(row) != null) {
                draft.drop(Field.UNIT);
                if (rowId != null) {
                    draft.put(Field.EVENT_ID, rowId + "/" + part.name());
                }
                Mapping.fillPart(draft, row, part);
                addEvent(events, record);
            }
        }
    }

    private void addEvent(List<SafetyEvent> events, RawRecord record) {
        mapping.conversion().apply(draft);
        SafetyEvent event = draft.refused() == null ? assembler.assemble(draft, record) : null;
        if (event != null) {
            events.add(event);
        }
    }

    private Intake rejected(RawRecord record, RejectReason reason, String detail) {
        return new Intake.Rejected(
                new Reject(reason, record.position(), mapping.settings().name(), detail));
    }
}
