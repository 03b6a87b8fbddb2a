package fengsui.cli.history;

import fengsui.codec.Intake;
import fengsui.codec.RawRecord;
import fengsui.codec.RecordDecoder;
import fengsui.codec.feed.Feeds;
import fengsui.codec.privacy.Pseudonyms;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The events of a history, as the job would make them but for their positions and pseudonyms.
 *
 * @param rejected how many records were rejected, by reason
 */
public record HistoryEvents(List<SafetyEvent> events, SortedMap<String, Integer> rejected) {

    public HistoryEvents {
        events = List.copyOf(events);
    }

    public static HistoryEvents of(Feeds feeds, History history) {
        List<RawRecord> records = new ArrayList<>();
        for (HistoryLine line : history.lines()) {
            Position position = new Position("file", line.file(), line.number());
            records.add(new RawRecord(position, Math.max(0, line.time()), history.feedOf(line), line.bytes()));
        }
        return of(feeds, records);
    }

    public static HistoryEvents of(Feeds feeds, List<RawRecord> records) {
        RecordDecoder decoder = feeds.decoder(Pseudonyms.throwAway());
        List<SafetyEvent> events = new ArrayList<>();
        SortedMap<String, Integer> rejected = new TreeMap<>();
        for (RawRecord record : records) {
            Intake intake = decoder.decode(record);
            if (intake instanceof Intake.Decoded decoded) {
                events.addAll(decoded.events());
            } else if (intake instanceof Intake.Rejected refused) {
                rejected.merge(refused.reject().reason().label(), 1, Integer::sum);
            }
        }
        return new HistoryEvents(events, rejected);
    }
}
