package fengsui.cli.screen;

import fengsui.codec.Intake;
import fengsui.codec.feed.TriedRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what became of samples: every record is in exactly one line. Not thread-safe. */
public final class TrialCount {

    private final SortedMap<String, Long> rejects = new TreeMap<>();
    private long records;
    private long events;
    private long filtered;
    private long headers;

    /** Returns how many records there have been, this one included. */
    public long add(TriedRecord record) {
        records++;
        if (record.header()) {
            headers++;
        } else if (record.intake() instanceof Intake.Decoded decoded) {
            events += decoded.events().size();
        } else if (record.intake() instanceof Intake.Rejected rejected) {
            rejects.merge(rejected.reject().reason().label(), 1L, Long::sum);
        } else {
            filtered++;
        }
        return records;
    }

    public long records() {
        return records;
    }

    public long rejected() {
        return rejects.values().stream().mapToLong(Long::longValue).sum();
    }

    public List<String> lines(long shown) {
        List<String> lines = new ArrayList<>();
        if (records > shown) {
            lines.add("… " + (records - shown) + " more records, counted here but not shown (--limit " + records
                    + " shows all)");
            lines.add("");
        }
        long used = records - headers - filtered - rejected();
        lines.add(records + (records == 1 ? " record: " : " records: ") + used + " used as " + events
                + (events == 1 ? " event" : " events") + ", " + filtered + " filtered, " + rejected() + " rejected"
                + (headers == 0 ? "" : ", " + headers + (headers == 1 ? " header" : " headers")));
        rejects.forEach((reason, count) -> lines.add("  rejected, " + reason + ": " + count));
        return lines;
    }
}
