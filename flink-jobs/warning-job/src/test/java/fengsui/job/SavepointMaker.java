package fengsui.job;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Ledger;
import fengsui.event.SafetyEvent;
import fengsui.job.SavepointFixture.Publication;
import fengsui.job.SavepointFixture.Said;
import fengsui.job.testkit.Collected;
import fengsui.job.testkit.CompiledJob;
import fengsui.job.testkit.ListInput;
import fengsui.job.testkit.RandomStreams;
import fengsui.job.testkit.ReplayRules;
import fengsui.job.testkit.ReplayRules.Variant;
import fengsui.job.testkit.StopAfter;
import fengsui.job.wire.Edition;
import fengsui.warning.CanonicalIncident;
import fengsui.warning.CanonicalState;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Makes the savepoint of one version that later ones have to read: see {@code savepoints/README.md}. No test by itself. */
@Timeout(300)
class SavepointMaker {

    private static final long SEED = Long.getLong("savepoint.seed", 5);
    private static final int MINUTES = 60;
    private static final int EVENTS = 320;
    private static final int SUBTASKS = 2;

    private static final String CALLS = "      - {kind: hotline, subject: gas-smell, weight: 3.0}\n";
    private static final String BURST =
            "      - {kind: hotline, subject: gas-smell, burst: {from: 10, to: 10000}, weight: 3.0}\n";

    /** How many events there are to one that comes twice. */
    private static final int ONE_IN = 8;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_AGAIN_NANOS = 20_000_000;

    /** One file, however much it is. */
    private static final String INLINE = "1 mb";

    @Test
    void make() throws Exception {
        String version = System.getProperty("savepoint.version", "");
        assertThat(version).as("-Dsavepoint.version").matches("[0-9]+\\.[0-9]+\\.[0-9]+");
        Path directory = Path.of("src/test/resources/savepoints", version).toAbsolutePath();
        FileUtils.deleteDirectory(directory.toFile());
        Files.createDirectories(directory);
        List<SafetyEvent> arriving =
                RandomStreams.repeating(RandomStreams.arriving(SEED, MINUTES, EVENTS), SEED, ONE_IN);
        SavepointFixture.write(arriving.subList(0, arriving.size() - arriving.size() % SUBTASKS), directory);
        long middle = RandomStreams.middle(MINUTES);
        SavepointFixture plan = new SavepointFixture(
                SUBTASKS,
                List.of(
                        publication(Variant.FIRST, Long.MIN_VALUE),
                        publication(
                                Variant.ADDED, middle - Duration.ofMinutes(15).toMillis()),
                        publication(
                                Variant.EDITED, middle + Duration.ofMinutes(5).toMillis())),
                new Said(List.of(), List.of(), 0));
        plan.with(take(plan, directory)).write(directory);
    }

    /** With a clue that asks for a burst as well: what was counted is to be in the savepoint, though too little to speak. */
    private static Publication publication(Variant variant, long effectiveAt) {
        TreeMap<String, String> files =
                new TreeMap<>(ReplayRules.bundle(variant).files());
        files.computeIfPresent("scoring.yaml", (name, text) -> text.replace(CALLS, CALLS + BURST));
        assertThat(files.get("scoring.yaml")).contains(BURST);
        return new Publication(files, effectiveAt);
    }

    /** Reads half of the events, and stops the job with a savepoint. */
    private static Said take(SavepointFixture plan, Path directory) throws Exception {
        List<SafetyEvent> events = SavepointFixture.events(directory);
        StopAfter<?> half = new StopAfter<>(SavepointFixture.half(events) / SUBTASKS, SUBTASKS);
        Collected out = new Collected();
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(SUBTASKS);
        JobSettings settings = JobSettings.standard()
                .withPace(Pace.STANDARD.withHealth(Duration.ofMillis(100)))
                .withFlink("execution.checkpointing.data-inline-threshold", INLINE);
        ListInput input = plan.input(events, half);
        CompiledJob.build(env, Edition.first(plan.first()), settings, new JobEnds(input, out));
        JobClient job = env.executeAsync("to be saved");
        assertThat(half.await(PATIENCE)).as("half of the events were read").isTrue();
        await("late events and an open incident", () -> corrected(out) > 0 && open(out));
        String taken = job.stopWithSavepoint(false, directory.toUri().toString(), SavepointFormatType.CANONICAL)
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        Files.move(Path.of(URI.create(taken)), SavepointFixture.savepoint(directory));
        return new Said(out.warnings(), List.copyOf(SavepointTest.standing(List.of(), out.changes())), corrected(out));
    }

    private static long corrected(Collected out) {
        Ledger ledger = new Ledger();
        out.health().forEach(ledger::take);
        return ledger.figures().getOrDefault("copies.corrected", 0L);
    }

    private static boolean open(Collected out) {
        return CanonicalState.of(out.warnings()).incidents().stream().anyMatch(CanonicalIncident::open);
    }

    private static void await(String what, BooleanSupplier reached) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("the time until there are %s", what)
                    .isLessThan(deadline);
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }
}
