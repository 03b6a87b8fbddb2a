package fengsui.rule.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fengsui.codec.Intake;
import fengsui.codec.RawRecord;
import fengsui.codec.RecordDecoder;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleFiles;
import fengsui.rule.RuleSetLoader;
import fengsui.warning.Incident;
import fengsui.warning.Warning;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The rules over real feeds: what they must catch of the days and episodes that are known, and how much else they may
 * warn of. Skipped where the data are not beside the checkout.
 */
@Tag("real-data")
class RealFeedsTest {

    private static final Path DATA =
            Path.of("../../../shared/data").toAbsolutePath().normalize();
    private static final ZoneId COUNTY = ZoneId.of("America/New_York");
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final double WEEKS_OF_CALLS = 37.91;
    private static final double MONTHS_OF_AIR = 36;
    private static final long HOUR = 3_600_000;

    /** From the first record of an incident to its last. */
    private record Span(Instant start, Instant end) {

        boolean touches(Instant from, Instant to) {
            return start.isBefore(to) && end.isAfter(from);
        }
    }

    @BeforeEach
    void theDataAreThere() {
        assumeTrue(Files.isDirectory(DATA), "skipped: no real data at " + DATA);
    }

    @Test
    void whenNineMonthsOfCallsArePlayed_thenTheSixWorstDaysAreCoveredAndFewOthersAreWarnedOf() throws IOException {
        List<Span> storms =
                spans("storm-damage", "montgomery911", "", files("montgomery911", "calls_20151210_20160831.csv.gz"));
        List<LocalDate> listed = new ArrayList<>();
        json("montgomery911/truth.json")
                .get("top_hazard_days")
                .forEach(day -> listed.add(LocalDate.parse(day.get("date").asText())));

        assertThat(listed.subList(0, 6))
                .allSatisfy(day -> assertThat(storms).as("%s", day).anyMatch(storm -> touches(storm, day)));
        long elsewhere = storms.stream()
                .filter(storm -> listed.stream().noneMatch(day -> touches(storm, day)))
                .count();
        assertThat(elsewhere / WEEKS_OF_CALLS).isLessThanOrEqualTo(0.4);
    }

    @Test
    void whenThreeYearsOfAirArePlayed_thenEveryEpisodeIsCoveredHoursAheadAndFewWarningsAreUnfounded()
            throws IOException {
        LoadedRules loaded = rules();
        List<SafetyEvent> readings;
        try (Stream<Path> stations = Files.list(DATA.resolve("beijing_air"))) {
            readings = events(
                    loaded,
                    "beijing-air",
                    "pm25",
                    stations.filter(file -> file.toString().endsWith(".csv.gz"))
                            .sorted()
                            .toList());
        }
        List<Span> warned = spans("air-pollution", Rehearsal.run(loaded.ruleSet(), readings));
        Set<Long> heavy = heavyHours(readings);
        long unfounded = warned.stream().filter(span -> !follows(heavy, span)).count();
        List<Long> leads = new ArrayList<>();
        for (JsonNode episode : json("beijing_air/episodes.json").get("episodes")) {
            Instant start = beijing(episode.get("start"));
            Instant end = beijing(episode.get("end"));
            Span first = warned.stream()
                    .filter(span -> span.touches(start, end.plusSeconds(1)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("the episode from " + start + " was missed"));
            leads.add(Duration.between(first.start(), start).toHours());
        }
        leads.sort(Long::compare);

        assertThat(leads).hasSize(57).allMatch(lead -> lead >= 0);
        assertThat(leads.get(leads.size() / 2)).isGreaterThanOrEqualTo(3);
        assertThat(unfounded / MONTHS_OF_AIR).isLessThanOrEqualTo(0.9);
    }

    /** The hours, counted from the epoch, in which the median of the stations is 150 µg/m³ or more. */
    private static Set<Long> heavyHours(List<SafetyEvent> readings) {
        Map<Long, List<Double>> hours = new TreeMap<>();
        for (SafetyEvent event : readings) {
            if (event instanceof SensorReading reading) {
                hours.computeIfAbsent(event.eventTime() / HOUR, unseen -> new ArrayList<>())
                        .add(reading.value());
            }
        }
        Set<Long> heavy = new HashSet<>();
        hours.forEach((hour, values) -> {
            values.sort(Double::compare);
            double low = values.get((values.size() - 1) / 2);
            if ((low + values.get(values.size() / 2)) / 2 >= 150) {
                heavy.add(hour);
            }
        });
        return heavy;
    }

    /** Whether one of {@code hours} is that in which {@code span} begins, or one of the 24 after it. */
    private static boolean follows(Set<Long> hours, Span span) {
        long first = span.start().toEpochMilli() / HOUR;
        return LongStream.rangeClosed(first, first + 24).anyMatch(hours::contains);
    }

    private static boolean touches(Span span, LocalDate day) {
        return span.touches(
                day.atStartOfDay(COUNTY).toInstant(),
                day.plusDays(1).atStartOfDay(COUNTY).toInstant());
    }

    private static Instant beijing(JsonNode text) {
        return LocalDateTime.parse(text.asText().replace(' ', 'T'))
                .atZone(BEIJING)
                .toInstant();
    }

    private static JsonNode json(String file) throws IOException {
        return new ObjectMapper().readTree(DATA.resolve(file).toFile());
    }

    private static List<Path> files(String folder, String... names) {
        return Stream.of(names).map(DATA.resolve(folder)::resolve).toList();
    }

    /** The incidents of {@code hazard} over the events of {@code subject}, or over all of them where it is blank. */
    private static List<Span> spans(String hazard, String feed, String subject, List<Path> files) throws IOException {
        LoadedRules loaded = rules();
        return spans(hazard, Rehearsal.run(loaded.ruleSet(), events(loaded, feed, subject, files)));
    }

    private static LoadedRules rules() throws IOException {
        LoadedRules loaded = RuleSetLoader.load(RuleFiles.read(Path.of("../../rules")));
        assertThat(loaded.problems()).isEmpty();
        return loaded;
    }

    private static List<SafetyEvent> events(LoadedRules loaded, String feed, String subject, List<Path> files)
            throws IOException {
        List<SafetyEvent> events = new ArrayList<>();
        for (Path file : files) {
            read(file, feed, loaded.ruleSet().feeds().decoder(), events);
        }
        events.removeIf(event -> !subject.isBlank() && !event.subject().equals(subject));
        return events;
    }

    private static void read(Path file, String feed, RecordDecoder decoder, Collection<SafetyEvent> events)
            throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                byte[] value = line.getBytes(StandardCharsets.UTF_8);
                Intake intake = decoder.decode(new RawRecord(new Position(feed, 0, events.size()), -1, feed, value));
                if (intake instanceof Intake.Decoded decoded) {
                    events.addAll(decoded.events());
                }
            }
        }
    }

    private static List<Span> spans(String hazard, List<Warning> warnings) {
        Map<String, Span> byIncident = new TreeMap<>();
        for (Warning warning : warnings) {
            Incident incident = warning.incident();
            if (incident.hazard().code().equals(hazard)) {
                Instant sent = Instant.ofEpochMilli(incident.issued().sent());
                byIncident.merge(
                        incident.incidentId(), new Span(sent, sent), (first, last) -> new Span(first.start(), sent));
            }
        }
        return List.copyOf(byIncident.values());
    }
}
