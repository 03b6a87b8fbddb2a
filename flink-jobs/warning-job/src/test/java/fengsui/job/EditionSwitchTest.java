package fengsui.job;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.event.SafetyEvent;
import fengsui.job.testkit.City;
import fengsui.job.testkit.Collected;
import fengsui.job.testkit.CompiledJob;
import fengsui.job.testkit.FailingInput;
import fengsui.job.testkit.Fuse;
import fengsui.job.testkit.ListInput;
import fengsui.job.testkit.TestRules;
import fengsui.job.wire.Edition;
import fengsui.risk.Signal;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.rehearsal.Rehearsal;
import fengsui.rule.run.RuleEdition;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule set that is published while the job runs. */
@Timeout(300)
class EditionSwitchTest {

    private static final int SUBTASKS = 2;
    private static final int HOURS = 4;
    private static final long SWITCH = City.START + HOURS * 1_800_000L;

    private static final int SPREAD_MILLIS = 40_000;

    @TempDir
    private Path checkpoints;

    /** The set is published after a quarter of the records, known after some more, and begins after half of them. */
    private static ListInput input(List<SafetyEvent> events) {
        List<SafetyEvent> arriving = City.arriving(events, 1, SPREAD_MILLIS);
        return new ListInput(arriving, RateLimiterStrategy.noOp(), new EventTimeStrategy(SPREAD_MILLIS, null))
                .dealtTo(SUBTASKS)
                .publishing(arriving.size() / 4, new Edition(1, TestRules.edited(), SWITCH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hashmap", "rocksdb"})
    void whenTheJobFailsBetweenPublicationAndBeginning_thenAllSubtasksSwitchAtOneEventTime(String backend)
            throws Exception {
        List<SafetyEvent> events = City.day(50, HOURS);
        List<SafetyEvent> read = events.subList(0, events.size() / SUBTASKS * SUBTASKS);
        Fuse fuse = Fuse.after(read.size() / 3);
        Collected out = run(new FailingInput(input(read), fuse), backend);
        assertThat(fuse.failures()).as("failures").isEqualTo(1);
        assertSwitched(out, read);
    }

    @Test
    void whenARuleSetIsPublishedWhileTheJobRuns_thenAllSubtasksSwitchAtOneEventTime() throws Exception {
        List<SafetyEvent> events = City.day(51, HOURS);
        List<SafetyEvent> read = events.subList(0, events.size() / SUBTASKS * SUBTASKS);
        assertSwitched(run(new FailingInput(input(read), Fuse.pausing(read.size() / 3)), "hashmap"), read);
    }

    private static void assertSwitched(Collected out, List<SafetyEvent> read) {
        Set<String> expected = described(expected(read));
        assertThat(expected).anyMatch(signal -> signal.startsWith("1 ")).anyMatch(signal -> signal.startsWith("2 "));
        assertThat(described(out.signals())).isEqualTo(expected);
        out.assertBalanced(read.size());
    }

    private Collected run(JobInput input, String backend) throws Exception {
        Collected out = new Collected();
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(SUBTASKS);
        JobSettings settings = JobSettings.standard()
                .withFlink("execution.checkpointing.interval", "100 ms")
                .withFlink("execution.checkpointing.dir", checkpoints.toUri().toString())
                .withFlink("execution.checkpointing.incremental", "true")
                .withFlink("state.backend.type", backend)
                .withFlink("restart-strategy.fixed-delay.delay", "10 ms");
        CompiledJob.build(env, Edition.first(TestRules.bundle()), settings, new JobEnds(input, out));
        env.execute("test");
        return out;
    }

    private static List<Signal> expected(List<SafetyEvent> events) {
        return Rehearsal.of(
                        List.of(
                                RuleEdition.first(TestRules.load()),
                                new RuleEdition(
                                        SWITCH,
                                        RuleSetLoader.load(TestRules.edited()).ruleSet())),
                        events)
                .signals();
    }

    /** With the version of the rule that spoke first. */
    private static Set<String> described(List<Signal> signals) {
        Set<String> described = new TreeSet<>();
        signals.forEach(signal -> described.add(signal.rule().version() + " " + signal.signalId()));
        return described;
    }
}
