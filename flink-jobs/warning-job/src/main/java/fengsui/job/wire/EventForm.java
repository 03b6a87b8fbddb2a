package fengsui.job.wire;

import fengsui.codec.EventRow;
import fengsui.event.SafetyEvent;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Events as compact rows. */
record EventForm() implements Form<SafetyEvent> {

    @Override
    public String name() {
        return "event";
    }

    @Override
    public Class<SafetyEvent> type() {
        return SafetyEvent.class;
    }

    @Override
    public void write(SafetyEvent event, DataOutput out) throws IOException {
        EventRow.write(event, out);
    }

    @Override
    public SafetyEvent read(DataInput in) throws IOException {
        return EventRow.read(in);
    }
}
