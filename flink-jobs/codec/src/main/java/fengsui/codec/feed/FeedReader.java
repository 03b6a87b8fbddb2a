package fengsui.codec.feed;

import fengsui.codec.Intake;
import fengsui.codec.RawRecord;

/** Reads the records of one feed. Not thread-safe. */
interface FeedReader {

    /**
     * What becomes of one record.
     *
     * @param value the record's bytes: at least one, at most {@link FeedDecoder#MAX_BYTES}
     */
    Intake read(RawRecord record, byte[] value);
}
