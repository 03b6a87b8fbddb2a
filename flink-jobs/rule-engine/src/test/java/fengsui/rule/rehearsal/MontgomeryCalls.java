package fengsui.rule.rehearsal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import fengsui.codec.Intake;
import fengsui.codec.RawRecord;
import fengsui.codec.RecordDecoder;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Nine months of calls to 911 of one county.
 *
 * @param calls in the order of {@link SafetyEvent#ORDER}
 * @param listed the days with most calls about storms, those with most first
 */
record MontgomeryCalls(List<SafetyEvent> calls, List<LocalDate> listed) {

    static final double WEEKS = 37.91;

    /** The sorts of calls by which the days are listed. */
    static final Set<String> HAZARD = Set.of(
            "road-obstruction",
            "electrical-fire-outside",
            "hazardous-road-conditions",
            "debris-fluids-on-highway",
            "rescue-water");

    private static final Path DATA =
            Path.of("../../../shared/data/montgomery911").toAbsolutePath().normalize();
    private static final String FEED = "montgomery911";

    /** Skips the test that asks where the data are not beside the checkout. */
    static MontgomeryCalls read(RecordDecoder decoder) throws IOException {
        assumeTrue(Files.isDirectory(DATA), "skipped: no real data at " + DATA);
        return new MontgomeryCalls(calls(decoder), listedDays());
    }

    /** Those that are worst of all. */
    List<LocalDate> six() {
        return listed.subList(0, 6);
    }

    /** When the calls of {@link #HAZARD} came. */
    List<Long> hazards() {
        return calls.stream()
                .filter(call -> HAZARD.contains(call.subject()))
                .map(SafetyEvent::eventTime)
                .toList();
    }

    private static List<LocalDate> listedDays() throws IOException {
        List<LocalDate> days = new ArrayList<>();
        new ObjectMapper()
                .readTree(DATA.resolve("truth.json").toFile())
                .get("top_hazard_days")
                .forEach(day -> days.add(LocalDate.parse(day.get("date").asText())));
        return days;
    }

    private static List<SafetyEvent> calls(RecordDecoder decoder) throws IOException {
        List<SafetyEvent> events = new ArrayList<>();
        Path file = DATA.resolve("calls_20151210_20160831.csv.gz");
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                byte[] value = line.getBytes(StandardCharsets.UTF_8);
                Position position = new Position(FEED, 0, events.size());
                Intake intake = decoder.decode(new RawRecord(position, -1, FEED, value));
                if (intake instanceof Intake.Decoded decoded) {
                    events.addAll(decoded.events());
                }
            }
        }
        events.sort(SafetyEvent.ORDER);
        return events;
    }
}
