package fengsui.cli.history;

import fengsui.codec.Intake;
import fengsui.codec.RawRecord;
import fengsui.codec.RecordDecoder;
import fengsui.codec.feed.Feeds;
import fengsui.codec.privacy.Pseudonyms;
import fengsui.device.Dedupe;
import fengsui.event.EventKind;
import fengsui.event.EventTimes;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All lines of all files, or all records of some topics, in the order in which they are to come in. Held in memory. */
public final class History {

    /** So late that every event is believed to have been received by then; tells that a line has no time of receipt. */
    private static final long END_OF_TIME = 253_402_300_799_999L;

    private static final Position NOWHERE = new Position("file", 0, 0);

    private final RecordDecoder decoder;
    private final Feeds feeds;
    private final List<String> names = new ArrayList<>();
    private final List<HistoryLine> lines = new ArrayList<>();

    private History(Feeds feeds) {
        // Of what is decoded here only times and kinds are looked at.
        this.decoder = feeds.decoder(Pseudonyms.throwAway());
        this.feeds = feeds;
    }

    /**
     * Reads everything.
     *
     * @param progress told of each file before it is read
     */
    public static History read(Feeds feeds, List<HistoryFile> files, HistoryOrder order, Consumer<HistoryFile> progress)
            throws IOException {
        History history = new History(feeds);
        // In the order of their names: what happened at the same time is ordered by it.
        files.stream().map(HistoryFile::feed).distinct().sorted().forEach(history.names::add);
        for (int i = 0; i < files.size(); i++) {
            progress.accept(files.get(i));
            history.add(files.get(i), i);
        }
        if (order == HistoryOrder.BY_TIME) {
            history.lines.sort(HistoryLine.ORDER);
        }
        return history;
    }

    /** Of records as they lie in Kafka; {@link HistoryOrder#AS_IT_STANDS} is that of their own times. */
    static History of(Feeds feeds, List<HistoryRecord> records, HistoryOrder order) {
        History history = new History(feeds);
        records.stream().map(HistoryRecord::feed).distinct().sorted().forEach(history.names::add);
        records.forEach(history::add);
        history.lines.sort(order == HistoryOrder.BY_TIME ? HistoryLine.ORDER : HistoryLine.ARRIVAL);
        return history;
    }

    private void add(HistoryRecord record) {
        int feed = names.indexOf(record.feed());
        long stamp = record.stamp();
        Intake intake = decoder.decode(new RawRecord(NOWHERE, stamp, record.header(), record.bytes()));
        if (intake instanceof Intake.Decoded decoded && !decoded.events().isEmpty()) {
            SafetyEvent first = decoded.events().get(0);
            lines.add(record.line(first.eventTime(), feed, Dedupe.spread(first)));
        } else {
            lines.add(record.line(stamp, feed, (int) record.offset()));
        }
    }

    /** In order. */
    public List<HistoryLine> lines() {
        return lines;
    }

    /** Blank where the record did not say. */
    public String feedOf(HistoryLine line) {
        return names.get(line.feed());
    }

    private void add(HistoryFile file, int index) throws IOException {
        int feed = names.indexOf(file.feed());
        HistoryLine before = new HistoryLine(0, 0, kind(file.feed()), feed, index, 0, 0, new byte[0]);
        try (LineReader reader = LineReader.open(file.path())) {
            long number = 0;
            for (byte[] bytes = reader.next(); bytes != null; bytes = reader.next()) {
                number++;
                if (bytes.length > 0) {
                    before = line(file.feed(), before, number, bytes);
                    lines.add(before);
                }
            }
        }
    }

    private HistoryLine line(String feed, HistoryLine before, long number, byte[] bytes) {
        Intake intake = decoder.decode(new RawRecord(NOWHERE, END_OF_TIME, feed, bytes));
        if (intake instanceof Intake.Decoded decoded && !decoded.events().isEmpty()) {
            SafetyEvent first = decoded.events().get(0);
            long time = time(first);
            int spread = Dedupe.spread(first);
            return new HistoryLine(
                    time, stamp(time), first.kind(), before.feed(), before.file(), number, spread, bytes);
        }
        return new HistoryLine(
                before.time(),
                before.stamp(),
                before.kind(),
                before.feed(),
                before.file(),
                number,
                (int) number,
                bytes);
    }

    /** History that does not say when it was received is taken to have been received as it happened. */
    private static long time(SafetyEvent event) {
        EventTimes times = event.header().times();
        return times.receivedAt() == END_OF_TIME ? times.occurredAt() : times.eventTime();
    }

    /** No record's time lies before 1970. */
    private static long stamp(long time) {
        return Math.max(0, time);
    }

    private EventKind kind(String feed) {
        return feeds.topic(feed).flatMap(EventKind::parse).orElse(EventKind.SENSOR);
    }
}
