package fengsui.codec.feed;

import fengsui.codec.Intake;
import fengsui.codec.RawRecord;
import fengsui.codec.RecordDecoder;
import fengsui.codec.Reject;
import fengsui.codec.RejectReason;
import java.util.Map;

/** Hands each record to the reader of its feed. Not thread-safe. */
record FeedDecoder(Map<String, FeedReader> readers) implements RecordDecoder {

    static final int MAX_BYTES = 1 << 20;

    @Override
    public Intake decode(RawRecord record) {
        String feed = record.feed() == null ? FeedSettings.CANONICAL : record.feed();
        FeedReader reader = readers.get(feed);
        if (reader == null) {
            // The name comes from outside and is no longer a known word: it is not repeated.
            return rejected(RejectReason.UNKNOWN_FEED, record, "feed: expected one of " + readers.keySet());
        }
        byte[] value = record.value();
        if (value == null || value.length == 0) {
            return new Intake.Rejected(new Reject(RejectReason.EMPTY, record.position(), feed, "no bytes"));
        }
        if (value.length > MAX_BYTES) {
            return new Intake.Rejected(new Reject(
                    RejectReason.TOO_LARGE, record.position(), feed, "expected at most " + MAX_BYTES + " bytes"));
        }
        return reader.read(record, value);
    }

    private static Intake rejected(RejectReason reason, RawRecord record, String detail) {
        return new Intake.Rejected(new Reject(reason, record.position(), null, detail));
    }
}
