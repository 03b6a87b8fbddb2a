package fengsui.job;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.device.Dedupe;
import fengsui.event.SafetyEvent;
import fengsui.job.testkit.Collected;
import fengsui.job.testkit.CompiledJob;
import fengsui.job.wire.Edition;
import fengsui.risk.ChangeKind;
import fengsui.risk.Evidence;
import fengsui.risk.Signal;
import fengsui.risk.SignalChange;
import fengsui.rule.rehearsal.Rehearsal;
import fengsui.warning.CanonicalIncident;
import fengsui.warning.CanonicalState;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Savepoints that released versions took are read by this one, at another parallelism and by either state backend. */
@Timeout(300)
class SavepointTest {

    private static final int SUBTASKS = 3;
    private static final String ABSENCE = "fire/unanswered";

    @TempDir
    private Path checkpoints;

    static List<Arguments> kept() throws IOException, URISyntaxException {
        Path all = Path.of(Objects.requireNonNull(SavepointTest.class.getResource("/savepoints"))
                .toURI());
        try (Stream<Path> versions = Files.list(all)) {
            return versions.filter(Files::isDirectory)
                    .sorted()
                    .flatMap(version -> Stream.of("hashmap", "rocksdb").map(backend -> Arguments.of(version, backend)))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("kept")
    void whenASavepointOfAReleaseIsRestored_thenTheJobEndsAsOneThatNeverStopped(Path directory, String backend)
            throws Exception {
        SavepointFixture fixture = SavepointFixture.read(directory);
        List<SafetyEvent> events = SavepointFixture.events(directory);
        Collected out = restored(directory, fixture, events, backend);

        Rehearsal expected = fixture.expected(events);
        assertThat(out.rejects()).isEmpty();
        assertThat(CanonicalState.of(out.warnings()).text())
                .isEqualTo(CanonicalState.of(expected.warnings()).text());
        assertThat(overEvents(standing(fixture.said().signals(), out.changes())))
                .isEqualTo(overEvents(ids(expected.signals())));
        SortedMap<String, Long> figures = out.assertBalanced(events.size());
        assertThat(figures.get("copies.corrected")).isGreaterThan(fixture.said().corrected());
        int repeats = events.size() - Dedupe.firsts(events).size();
        assertThat(figures.get("events-0.duplicate"))
                .as("what came again, also across the savepoint")
                .isEqualTo(repeats);
        assertWholeStateWasNeeded(fixture, events, out);
    }

    private Collected restored(Path directory, SavepointFixture fixture, List<SafetyEvent> events, String backend)
            throws Exception {
        Collected out = Collected.after(fixture.said().warnings());
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(SUBTASKS);
        JobSettings settings = JobSettings.standard()
                .withFlink("execution.checkpointing.dir", checkpoints.toUri().toString())
                .withFlink("state.backend.type", backend)
                .withFlink(
                        "execution.state-recovery.path",
                        SavepointFixture.savepoint(directory).toUri().toString());
        JobInput input = fixture.input(events, RateLimiterStrategy.noOp());
        CompiledJob.build(env, Edition.first(fixture.first()), settings, new JobEnds(input, out));
        env.execute("restored");
        return out;
    }

    /** A savepoint that holds little shows little. */
    static void assertWholeStateWasNeeded(SavepointFixture fixture, List<SafetyEvent> events, Collected out) {
        SavepointFixture.Said said = fixture.said();
        assertThat(CanonicalState.of(said.warnings()).incidents())
                .as("incidents of before")
                .anyMatch(CanonicalIncident::open)
                .anyMatch(incident -> !incident.open());
        assertThat(said.corrected()).as("copies that had come late").isPositive();
        assertThat(said.signals())
                .as("signals of before, by the first rules and by the second")
                .anyMatch(id -> id.startsWith("gas/smells"))
                .anyMatch(id -> id.startsWith("gas/rising"));
        List<Signal> rest = restingOnEventsOfBefore(events, out);
        assertThat(rest)
                .as("an absence that was pending")
                .anyMatch(signal -> ruleOf(signal).equals(ABSENCE));
        assertThat(rest)
                .as("an event that waited")
                .anyMatch(signal -> !ruleOf(signal).equals(ABSENCE));
        assertThat(out.signals())
                .as("what the rule set that was announced finds")
                .anyMatch(signal -> signal.rule().version() > 1);
    }

    private static List<Signal> restingOnEventsOfBefore(List<SafetyEvent> events, Collected out) {
        Set<String> before = events.subList(0, SavepointFixture.half(events)).stream()
                .map(event -> event.header().eventId())
                .collect(Collectors.toSet());
        return out.changes().stream()
                .filter(change -> change.kind() == ChangeKind.NEW)
                .map(SignalChange::signal)
                .filter(signal -> before.containsAll(signal.evidence().newest().stream()
                        .map(Evidence::eventId)
                        .toList()))
                .toList();
    }

    private static String ruleOf(Signal signal) {
        return signal.rule().id();
    }

    /** All that were found, less those withdrawn or replaced. */
    static Set<String> standing(List<String> before, List<SignalChange> changes) {
        Set<String> standing = new TreeSet<>(before);
        for (SignalChange change : changes) {
            String id = change.signal().signalId();
            String replaced = change.replaces();
            if (replaced != null) {
                standing.remove(replaced);
            }
            if (change.kind() == ChangeKind.WITHDRAWN) {
                standing.remove(id);
            } else {
                standing.add(id);
            }
        }
        return standing;
    }

    /** Those of rules over events. Scores that were told are not told again, so rules over them see what was told then. */
    private static Set<String> overEvents(Set<String> signals) {
        Set<String> kept = signals.stream()
                .filter(signal -> !signal.startsWith("gas/heights@"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(kept).hasSizeLessThan(signals.size()).hasSizeGreaterThan(100);
        return kept;
    }

    private static Set<String> ids(List<Signal> signals) {
        return signals.stream().map(Signal::signalId).collect(Collectors.toCollection(TreeSet::new));
    }
}
