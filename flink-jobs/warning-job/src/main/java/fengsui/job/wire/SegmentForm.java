package fengsui.job.wire;

import fengsui.rule.journal.Segment;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A piece of the journal: it brings its own length and version. */
record SegmentForm() implements Form<Segment> {

    @Override
    public String name() {
        return "journal-segment";
    }

    @Override
    public Class<Segment> type() {
        return Segment.class;
    }

    @Override
    public void write(Segment segment, DataOutput out) throws IOException {
        segment.write(out);
    }

    @Override
    public Segment read(DataInput in) throws IOException {
        return Segment.read(in);
    }
}
