package fengsui.codec;

/** Turns records into events. Never throws for what a record holds. Not thread-safe: one for each reader. */
public interface RecordDecoder {

    Intake decode(RawRecord record);
}
