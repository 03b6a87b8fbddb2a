package fengsui.job.wire;

import fengsui.area.Level;
import fengsui.codec.EventRow;
import fengsui.event.ScopedEvent;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** A byte for the level, then the event's row. */
record ScopedForm() implements Form<ScopedEvent> {

    /** Stands in the state: levels may be added at the end, never moved. */
    private static final List<Level> LEVELS =
            List.of(Level.GRID, Level.COMMUNITY, Level.STREET, Level.DISTRICT, Level.CITY);

    @Override
    public String name() {
        return "scoped-event";
    }

    @Override
    public Class<ScopedEvent> type() {
        return ScopedEvent.class;
    }

    @Override
    public void write(ScopedEvent scoped, DataOutput out) throws IOException {
        out.writeByte(LEVELS.indexOf(scoped.level()));
        EventRow.write(scoped.event(), out);
    }

    @Override
    public ScopedEvent read(DataInput in) throws IOException {
        return new ScopedEvent(LEVELS.get(in.readByte()), EventRow.read(in));
    }
}
