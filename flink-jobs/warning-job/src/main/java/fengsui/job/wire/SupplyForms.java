package fengsui.job.wire;

import fengsui.codec.RowOutput;
import fengsui.codec.SupplyRow;
import fengsui.device.BlindRules.Tally;
import fengsui.device.SupplyNews;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Rows where there was JSON once: a mark stands where its length stood, which was never negative, and both are read. */
final class SupplyForms {

    private static final int ROW = -1;

    private SupplyForms() {}

    /** How many deliver. */
    record OfTally(JsonForm<Tally> before) implements Form<Tally> {

        OfTally() {
            this(new JsonForm<>("supply-tally", Tally.class));
        }

        @Override
        public String name() {
            return before.name();
        }

        @Override
        public Class<Tally> type() {
            return before.type();
        }

        @Override
        public void write(Tally tally, DataOutput out) throws IOException {
            RowOutput row = new RowOutput();
            row.writeInt(ROW);
            SupplyRow.write(tally, row);
            row.writeTo(out);
        }

        @Override
        public Tally read(DataInput in) throws IOException {
            int mark = in.readInt();
            return mark == ROW ? SupplyRow.readTally(in) : before.read(mark, in);
        }
    }

    /** What has changed in that. */
    record OfNews(JsonForm<SupplyNews> before) implements Form<SupplyNews> {

        OfNews() {
            this(new JsonForm<>("supply-news", SupplyNews.class));
        }

        @Override
        public String name() {
            return before.name();
        }

        @Override
        public Class<SupplyNews> type() {
            return before.type();
        }

        @Override
        public void write(SupplyNews news, DataOutput out) throws IOException {
            RowOutput row = new RowOutput();
            row.writeInt(ROW);
            SupplyRow.write(news, row);
            row.writeTo(out);
        }

        @Override
        public SupplyNews read(DataInput in) throws IOException {
            int mark = in.readInt();
            return mark == ROW ? SupplyRow.readNews(in) : before.read(mark, in);
        }
    }
}
