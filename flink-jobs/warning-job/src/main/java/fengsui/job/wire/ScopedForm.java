package fengsui.job.wire;

import fengsui.codec.ScopedRow;
import fengsui.event.ScopedEvent;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Copies of events go as {@link ScopedRow}s. */
record ScopedForm() implements Form<ScopedEvent> {

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
        ScopedRow.write(scoped, out);
    }

    @Override
    public ScopedEvent read(DataInput in) throws IOException {
        return ScopedRow.read(in);
    }
}
