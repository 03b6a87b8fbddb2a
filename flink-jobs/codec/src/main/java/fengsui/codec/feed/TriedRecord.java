package fengsui.codec.feed;

import fengsui.codec.Intake;
import java.util.List;

/**
 * What became of one record, and how.
 *
 * @param header whether it is a line of CSV that repeats the names of the columns
 * @param events each by its fields; of a rejected record as far as they could be made
 * @param leftOut for each row that {@code leave_out} left out, by what
 */
public record TriedRecord(
        Intake intake, boolean header, List<List<TriedField>> events, List<String> leftOut, List<UnreadPart> unread) {}
