package fengsui.cli.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fengsui.cli.Shell;
import fengsui.cli.sim.CityDay;
import fengsui.codec.CanonicalEventJson;
import fengsui.codec.Intake;
import fengsui.codec.RawRecord;
import fengsui.codec.RecordDecoder;
import fengsui.codec.feed.Feeds;
import fengsui.event.EventTimes;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.rule.RuleFiles;
import fengsui.rule.RuleSetLoader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same history in the order in which it arrived and in perfect order: what it comes to in the end is the same. */
class KeepOrderTest {

    private static final Path RULES = Path.of("../../rules");
    private static final String CALLS = "montgomery911-arrivals";
    private static final Path ARRIVALS = Path.of(
                    "../../../shared/data/montgomery911/arrival_feed_20151210_20160414.csv.gz")
            .toAbsolutePath()
            .normalize();

    @TempDir
    private Path folder;

    /** A record and when it came. */
    private record Arrival(long at, SafetyEvent event) {}

    @Test
    void whenAnHourArrivesOutOfOrder_thenItsStateIsThatOfPerfectOrder() throws IOException {
        Path arrived = arrived(CityDay.of(4).events(Duration.ofHours(1)).toList());

        assertSameState("canonical", arrived, RULES);
    }

    /** Without the few dozen calls that came more than their feed's hour late: nobody promises to correct for those. */
    @Test
    @Tag("real-data")
    void whenFourMonthsOfCallsArriveAsTheyDid_thenTheirStateIsThatOfPerfectOrder() throws IOException {
        assumeTrue(Files.exists(ARRIVALS), "skipped: no real data at " + ARRIVALS);
        Calls calls = Calls.read();
        Path usable = Files.write(folder.resolve("usable.csv"), calls.usable());

        assertThat(calls.late()).isGreaterThan(14_000);
        assertThat(calls.refused()).isBetween(1, 60);
        assertSameState(CALLS, usable, rulesOfEvents());
    }

    @Test
    @Tag("real-data")
    void whenCallsMayBeADayLate_thenTheStateOfAllOfThemIsThatOfPerfectOrder() throws IOException {
        assumeTrue(Files.exists(ARRIVALS), "skipped: no real data at " + ARRIVALS);

        assertSameState(CALLS, ARRIVALS, rulesThatAllowADay());
    }

    /**
     * Without the rule that watches what bursts of calls come to: what was told of a burst stands, a late call rewrites
     * nothing, so its incidents depend on what had come in time. All others must not.
     */
    private Path rulesOfEvents() throws IOException {
        Path copy = folder.resolve("rules");
        try (Stream<Path> all = Files.walk(RULES)) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("damage-burst."))
                    .toList();
            for (Path file : files) {
                Path to = copy.resolve(RULES.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        return copy;
    }

    private Path rulesThatAllowADay() throws IOException {
        Path copy = rulesOfEvents();
        Path feed = copy.resolve("feeds/" + CALLS + ".yaml");
        Files.writeString(feed, Files.readString(feed).replace("lateness: 60 min", "lateness: 24 h"));
        return copy;
    }

    private void assertSameState(String feed, Path history, Path rules) throws IOException {
        List<String> inOrder = state(feed, history, rules);
        List<String> kept = state(feed, history, rules, "--keep-order");

        assertThat(inOrder).isNotEmpty();
        assertThat(without(inOrder, kept)).as("missing where order was kept").isEmpty();
        assertThat(without(kept, inOrder)).as("more where order was kept").isEmpty();
    }

    private static List<String> without(List<String> lines, List<String> others) {
        List<String> left = new ArrayList<>(lines);
        others.forEach(left::remove);
        return left;
    }

    /** Three in ten are held back, for up to five minutes. */
    private Path arrived(List<SafetyEvent> events) throws IOException {
        Random random = new Random(17);
        List<Arrival> arrivals = new ArrayList<>();
        for (SafetyEvent event : events) {
            boolean delayed = random.nextInt(10) < 3;
            arrivals.add(new Arrival(event.eventTime() + (delayed ? random.nextInt(300_000) : 0), event));
        }
        arrivals.sort(Comparator.comparingLong(Arrival::at));
        List<String> lines = arrivals.stream()
                .map(arrival -> new String(CanonicalEventJson.write(arrival.event()), StandardCharsets.UTF_8))
                .toList();
        return Files.write(folder.resolve("arrived.jsonl"), lines);
    }

    private List<String> state(String feed, Path history, Path rules, String... more) throws IOException {
        Path state = folder.resolve("state.txt");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> line = new ArrayList<>(
                List.of("backtest", "--feed=" + feed + "=" + history, "--rules=" + rules, "--state=" + state));
        line.addAll(List.of(more));
        int code = Shell.enter(new PrintWriter(out, true), new PrintWriter(err, true), line.toArray(String[]::new));
        assertThat(code).as("%s%n%s", err, out).isZero();
        assertThat(out.toString()).contains("too late to correct: 0", "balanced: every record is accounted for");
        assertThat(out.toString().contains("corrected for: 0")).isEqualTo(more.length == 0);
        return Files.readAllLines(state);
    }

    /** The calls as they arrived, worked out without the job: which are late, and which too late to be corrected. */
    private record Calls(List<String> usable, int late, int refused) {

        static Calls read() throws IOException {
            Feeds feeds = RuleSetLoader.load(RuleFiles.read(RULES)).ruleSet().feeds();
            RecordDecoder decoder = feeds.decoder();
            long bound = feeds.clock(CALLS).boundMillis();
            long lateness = feeds.clock(CALLS).latenessMillis();
            List<String> usable = new ArrayList<>();
            int late = 0;
            int refused = 0;
            long clock = Long.MIN_VALUE;
            for (String line : lines()) {
                Intake intake = decoder.decode(
                        new RawRecord(new Position(CALLS, 0, 0), -1, CALLS, line.getBytes(StandardCharsets.UTF_8)));
                if (intake instanceof Intake.Decoded decoded) {
                    EventTimes times = decoded.events().get(0).header().times();
                    long time = times.eventTime();
                    late += time <= clock ? 1 : 0;
                    if (clock != Long.MIN_VALUE && time < clock - lateness) {
                        refused++;
                    } else {
                        usable.add(line);
                    }
                    clock = Math.max(clock, Math.min(time, times.receivedAt()) - bound - 1);
                }
            }
            return new Calls(usable, late, refused);
        }

        private static List<String> lines() throws IOException {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(ARRIVALS)), StandardCharsets.UTF_8))) {
                return lines.lines().toList();
            }
        }
    }
}
