package fengsui.job.wire;

import fengsui.codec.FeedRow;
import fengsui.device.FeedMemory;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What is known of one feed. */
record FeedForm() implements Form<FeedMemory> {

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public Class<FeedMemory> type() {
        return FeedMemory.class;
    }

    @Override
    public void write(FeedMemory memory, DataOutput out) throws IOException {
        FeedRow.write(memory, out);
    }

    @Override
    public FeedMemory read(DataInput in) throws IOException {
        return FeedRow.read(in);
    }
}
