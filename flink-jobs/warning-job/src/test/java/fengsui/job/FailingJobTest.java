package fengsui.job;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.event.SafetyEvent;
import fengsui.job.testkit.Collected;
import fengsui.job.testkit.CompiledJob;
import fengsui.job.testkit.FailingInput;
import fengsui.job.testkit.Fuse;
import fengsui.job.testkit.ListInput;
import fengsui.job.testkit.RandomStreams;
import fengsui.job.testkit.ReplayRules;
import fengsui.job.testkit.ReplayRules.Variant;
import fengsui.job.wire.Edition;
import fengsui.risk.Signal;
import fengsui.rule.rehearsal.Rehearsal;
import fengsui.rule.run.RuleEdition;
import fengsui.warning.CanonicalState;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole job, with events that come late, rules that change, and failures at random points. */
@Timeout(300)
class FailingJobTest {

    private static final int MINUTES = 8 * 60;
    private static final int EVENTS = 2_400;
    private static final int SUBTASKS = 2;

    /** How many events there are to one that comes twice. */
    private static final int ONE_IN = 8;

    /** Some seconds of many checkpoints. Not so many a checkpoint: there is none when one reader has come to its end. */
    private static final double PER_SECOND = 400;

    private static final int FAILURES = 4;

    /** Much comes later than that, and is late. */
    private static final int BOUND_MILLIS = 1_000;

    @TempDir
    private Path checkpoints;

    /** Two that have nothing in common; with the profile {@code seeds} all four. */
    static List<Arguments> cases() {
        return Stream.of(
                        Arguments.of("hashmap", 1),
                        Arguments.of("rocksdb", 9),
                        Arguments.of("hashmap", 2),
                        Arguments.of("rocksdb", 8))
                .limit(Integer.getInteger("seeds", 2))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whenTheJobFailsAgainAndAgain_thenItsIncidentsAreThoseOfOneEngineInPerfectOrder(String backend, long seed)
            throws Exception {
        List<SafetyEvent> once = RandomStreams.arriving(seed, MINUTES, EVENTS);
        List<SafetyEvent> arriving = even(RandomStreams.repeating(once, seed, ONE_IN));
        long begins = RandomStreams.middle(MINUTES);
        Fuse fuse = Fuse.of(seed, FAILURES, EVENTS / 4);
        Collected out = run(new FailingInput(input(arriving, begins), fuse), backend);
        assertThat(fuse.failures()).as("failures").isEqualTo(FAILURES);
        Rehearsal expected = Rehearsal.of(
                List.of(
                        RuleEdition.first(ReplayRules.load(Variant.FIRST).ruleSet()),
                        new RuleEdition(begins, ReplayRules.load(Variant.ADDED).ruleSet())),
                arriving);
        assertThat(expected.warnings()).hasSizeGreaterThan(100);
        assertThat(CanonicalState.of(out.warnings()).text())
                .isEqualTo(CanonicalState.of(expected.warnings()).text());
        // What was said before a failure and is no longer true after it is not taken back on this topic.
        assertThat(ids(out.signals())).containsAll(ids(corrected(expected.signals())));
        assertThat(out.signals()).anyMatch(ReplayRules::isOfScores);
        assertThat(out.rejects()).isEmpty();
        assertThat(duplicates(out.assertBalanced(arriving.size())))
                .as("what came twice, by either reader, before and after a failure")
                .isEqualTo(arriving.size() - Set.copyOf(arriving).size())
                .isGreaterThan(EVENTS / ONE_IN / 2);
    }

    /** Readers take turns, and what is left over is not read. */
    private static List<SafetyEvent> even(List<SafetyEvent> events) {
        return events.subList(0, events.size() - events.size() % SUBTASKS);
    }

    private static long duplicates(SortedMap<String, Long> figures) {
        return figures.entrySet().stream()
                .filter(figure -> figure.getKey().endsWith(".duplicate"))
                .mapToLong(figure -> figure.getValue())
                .sum();
    }

    private static JobInput input(List<SafetyEvent> arriving, long begins) {
        return new ListInput(
                        arriving, RateLimiterStrategy.perSecond(PER_SECOND), new EventTimeStrategy(BOUND_MILLIS, null))
                .dealtTo(SUBTASKS)
                .publishing(arriving.size() / 10, new Edition(1, ReplayRules.bundle(Variant.ADDED), begins));
    }

    private Collected run(JobInput input, String backend) throws Exception {
        Collected out = Collected.reconciled();
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(SUBTASKS);
        JobSettings settings = JobSettings.standard()
                .withFlink("execution.checkpointing.interval", "100 ms")
                .withFlink("execution.checkpointing.dir", checkpoints.toUri().toString())
                .withFlink("execution.checkpointing.incremental", "true")
                .withFlink("state.backend.type", backend)
                .withFlink("restart-strategy.fixed-delay.attempts", String.valueOf(2 * FAILURES))
                .withFlink("restart-strategy.fixed-delay.delay", "10 ms");
        Edition first = Edition.first(ReplayRules.bundle(Variant.FIRST));
        CompiledJob.build(env, first, settings, new JobEnds(input, out));
        env.execute("test");
        return out;
    }

    /** Without what rests on scores: what rules say of those depends on what had come when they were told. */
    private static List<Signal> corrected(List<Signal> signals) {
        return signals.stream()
                .filter(signal -> !ReplayRules.isOfScores(signal))
                .toList();
    }

    private static Set<String> ids(List<Signal> signals) {
        return signals.stream().map(Signal::signalId).collect(Collectors.toSet());
    }
}
