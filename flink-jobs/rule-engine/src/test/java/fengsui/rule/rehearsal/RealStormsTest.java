package fengsui.rule.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import fengsui.codec.Intake;
import fengsui.codec.RawRecord;
import fengsui.codec.RecordDecoder;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleFiles;
import fengsui.rule.RuleSet;
import fengsui.rule.RuleSetLoader;
import fengsui.warning.Incident;
import fengsui.warning.Warning;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Storms as the shipped rules warn of them, over nine months of real calls. Skipped where the data are not beside the
 * checkout. {@code -Dfigures=true} prints what was measured.
 */
@Tag("real-data")
class RealStormsTest {

    private static final Path DATA =
            Path.of("../../../shared/data/montgomery911").toAbsolutePath().normalize();
    private static final double WEEKS = 37.91;

    /** The median lead of a fixed rule of ten calls in an hour, see {@link RealBurstsTest}. */
    private static final double FIXED_LEAD = 0.84;

    private static final Set<String> HAZARD = Set.of(
            "road-obstruction",
            "electrical-fire-outside",
            "hazardous-road-conditions",
            "debris-fluids-on-highway",
            "rescue-water");

    @Test
    void whenTheShippedRulesHearOfStorms_thenTheSixWorstDaysAreWarnedOfEarlierThanByAFixedRule() throws IOException {
        assumeTrue(Files.isDirectory(DATA), "skipped: no real data at " + DATA);
        LoadedRules loaded = RuleSetLoader.load(RuleFiles.read(Path.of("../../rules")));
        assertThat(loaded.problems()).isEmpty();
        RuleSet all = loaded.ruleSet();
        RuleSet storm = all.with(all.rules().stream()
                .filter(rule -> rule.hazard().equals("storm-damage"))
                .toList());
        List<SafetyEvent> calls = read(all.feeds().decoder());
        List<LocalDate> listed = new ArrayList<>();
        new ObjectMapper()
                .readTree(DATA.resolve("truth.json").toFile())
                .get("top_hazard_days")
                .forEach(day -> listed.add(LocalDate.parse(day.get("date").asText())));
        List<LocalDate> six = listed.subList(0, 6);

        List<Spells.Span> found = spans(Rehearsal.run(storm, calls));

        List<Long> hazards = calls.stream()
                .filter(call -> HAZARD.contains(call.subject()))
                .map(SafetyEvent::eventTime)
                .toList();
        List<Double> leads = Spells.leads(found, six, hazards);
        double elsewhere = Spells.outside(found, six) / WEEKS;
        if (Boolean.getBoolean("figures")) {
            System.out.printf(
                    "%d incidents, %d of 6 days, leads %s h, median %.2f, a week touching none %.3f; %d touch no listed day%n",
                    found.size(),
                    Spells.covered(found, six),
                    leads,
                    Spells.median(leads),
                    elsewhere,
                    Spells.outside(found, listed));
        }
        assertThat(Spells.covered(found, six)).isEqualTo(6);
        assertThat(Spells.median(leads)).isGreaterThan(FIXED_LEAD);
        assertThat(elsewhere).isLessThanOrEqualTo(0.3);
    }

    /** The incidents, from the first record of each to its last. */
    private static List<Spells.Span> spans(List<Warning> warnings) {
        Map<String, Spells.Span> byIncident = new TreeMap<>();
        for (Warning warning : warnings) {
            Incident incident = warning.incident();
            if (incident.hazard().code().equals("storm-damage")) {
                long sent = incident.issued().sent();
                byIncident.merge(
                        incident.incidentId(),
                        new Spells.Span(sent, sent),
                        (first, last) -> new Spells.Span(first.start(), last.end()));
            }
        }
        return byIncident.values().stream()
                .sorted(Comparator.comparingLong(Spells.Span::start))
                .toList();
    }

    private static List<SafetyEvent> read(RecordDecoder decoder) throws IOException {
        List<SafetyEvent> events = new ArrayList<>();
        Path file = DATA.resolve("calls_20151210_20160831.csv.gz");
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                byte[] value = line.getBytes(StandardCharsets.UTF_8);
                Position position = new Position("montgomery911", 0, events.size());
                Intake intake = decoder.decode(new RawRecord(position, -1, "montgomery911", value));
                if (intake instanceof Intake.Decoded decoded) {
                    events.addAll(decoded.events());
                }
            }
        }
        events.sort(SafetyEvent.ORDER);
        return events;
    }
}
