package fengsui.codec.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Intake;
import fengsui.codec.RawRecord;
import fengsui.codec.RecordDecoder;
import fengsui.codec.RuleBundle;
import fengsui.event.SafetyEvent;
import fengsui.testkit.ProjectFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real feed of calls in the order in which they were published, by either of its clocks. */
@Tag("real-data")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArrivalFeedTest {

    private static final String FILE = "montgomery911/arrival_feed_20151210_20160414.csv.gz";

    /** By clock: reading the feed takes seconds. */
    private final Map<String, List<SafetyEvent>> read = new TreeMap<>();

    /** Counted by hand from the file: rows whose time is more than the bound behind the newest before them. */
    @ParameterizedTest
    @CsvSource({"0, 14831", "300, 968", "600, 467", "3600, 28"})
    void whenCallsGoByTheTimeOfTheCall_thenSoManyAreLate(long boundSeconds, int late) {
        assertThat(late(events("occurred"), boundSeconds * 1000)).isEqualTo(late);
    }

    @Test
    void whenCallsGoByTheTimeOfReceipt_thenNoneIsLate() {
        assertThat(late(events("received"), 0)).isZero();
    }

    @Test
    void whenTheFeedIsRead_thenHeaderAndTheOneRowWithoutATimeAreAllThatIsNotUsed() {
        assertThat(events("occurred")).hasSize(49_042);
        assertThat(events("received")).hasSize(49_042);
    }

    private static int late(List<SafetyEvent> events, long bound) {
        long newest = Long.MIN_VALUE + bound;
        int late = 0;
        for (SafetyEvent event : events) {
            late += event.eventTime() < newest - bound ? 1 : 0;
            newest = Math.max(newest, event.eventTime());
        }
        return late;
    }

    private List<SafetyEvent> events(String basis) {
        return read.computeIfAbsent(basis, ArrivalFeedTest::read);
    }

    private static List<SafetyEvent> read(String basis) {
        TreeMap<String, String> files =
                new TreeMap<>(ProjectFiles.rules("feeds").files());
        files.computeIfPresent(
                "feeds/montgomery911-arrivals.yaml",
                (path, text) -> text.replace("basis: occurred", "basis: " + basis));
        RecordDecoder decoder =
                Feeds.load(new RuleBundle(files), new ArrayList<>()).decoder();
        List<SafetyEvent> events = new ArrayList<>();
        for (String line : ProjectFiles.lines(FILE, Integer.MAX_VALUE)) {
            byte[] value = line.getBytes(StandardCharsets.UTF_8);
            if (decoder.decode(new RawRecord(Records.POSITION, -1, "montgomery911-arrivals", value))
                    instanceof Intake.Decoded decoded) {
                events.addAll(decoded.events());
            }
        }
        return events;
    }
}
