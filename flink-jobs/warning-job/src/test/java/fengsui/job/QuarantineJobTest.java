package fengsui.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fengsui.codec.Health;
import fengsui.codec.Quarantine;
import fengsui.codec.Quarantined;
import fengsui.codec.RuleBundle;
import fengsui.codec.WarningContext;
import fengsui.codec.WarningJson;
import fengsui.event.SafetyEvent;
import fengsui.job.testkit.BadRules;
import fengsui.job.testkit.City;
import fengsui.job.testkit.Collected;
import fengsui.job.testkit.CompiledJob;
import fengsui.job.testkit.FailingInput;
import fengsui.job.testkit.Fuse;
import fengsui.job.testkit.ListInput;
import fengsui.job.testkit.TestRules;
import fengsui.job.wire.Edition;
import fengsui.risk.Signal;
import fengsui.rule.run.RuleCaps;
import fengsui.rule.run.RunnerLimits;
import fengsui.warning.Warning;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that flood or throw, in the whole job: every byte of what others warn of is as without them. */
@Timeout(300)
class QuarantineJobTest {

    private static final int SPREAD_MILLIS = 40_000;
    private static final int HOURS = 4;
    private static final long SWITCH = City.START + HOURS * 1_800_000L;
    private static final WarningContext CONTEXT = new WarningContext("test", "Test");

    /** More than the sound rule ever says. */
    private static final RuleCaps CAPS = new RuleCaps(40, 100_000);

    @TempDir
    private Path checkpoints;

    @ParameterizedTest
    @CsvSource({"1, 0", "4, 0", "2, 1"})
    void whenRulesFloodAndThrow_thenOtherWarningsAreByteForByteThoseOfARunWithoutThem(int parallelism, int failures)
            throws Exception {
        List<SafetyEvent> events = City.day(48, HOURS);
        Fuse fuse = failures == 0 ? Fuse.pausing(events.size() / 3) : Fuse.after(events.size() / 3);
        Collected without = run(input(events, TestRules.bundle()), TestRules.bundle(), parallelism);
        Collected with = run(new FailingInput(input(events, sound()), fuse), BadRules.bundle(), parallelism);

        assertThat(fuse.failures()).as("failures").isEqualTo(failures);
        Map<String, String> expected = records(without.warnings());
        assertThat(expected).hasSizeGreaterThan(10);
        assertThat(records(with.warnings())).isEqualTo(expected);
        assertThat(said(with, "gas/leak-confirmed")).isEqualTo(said(without, "gas/leak-confirmed"));
        assertThat(said(with, BadRules.FLOODS_ON_TRIAL)).isNotEmpty();
        assertThat(said(with, BadRules.THROWS)).isEmpty();
        assertTakenOut(with, failures);
    }

    /** What was written before a failure, and after a restore from before that, is the same record again. */
    private static void assertTakenOut(Collected out, int failures) {
        assertThat(Set.copyOf(out.quarantines()))
                .extracting(Quarantine::rule, Quarantine::cause)
                .containsExactlyInAnyOrder(
                        tuple(BadRules.FLOODS, "signals"),
                        tuple(BadRules.FLOODS_ON_TRIAL, "signals"),
                        tuple(BadRules.THROWS, "threw"));
        assertThat(out.quarantines()).hasSizeLessThanOrEqualTo(3 * (1 + failures));
        assertThat(out.health().stream()
                        .filter(health -> health.status().equals("quarantined"))
                        .map(Health::subject)
                        .distinct())
                .hasSize(3);
    }

    /** The earliest finding is told, whichever subtasks met it. */
    @ParameterizedTest
    @CsvSource({"1", "3"})
    void whenRulesAreTakenOut_thenWhatIsWrittenDoesNotDependOnParallelism(int parallelism) throws Exception {
        List<SafetyEvent> events = City.day(48, 1);
        Collected out = run(input(events, sound()), BadRules.bundle(), parallelism);
        assertThat(out.quarantines())
                .extracting(Quarantine::rule, Quarantine::message, one -> (one.since() - City.START) / 1_000)
                .containsExactlyInAnyOrder(
                        tuple(BadRules.FLOODS, "more than 40 signals in one minute about grid:g4", 284L),
                        tuple(BadRules.FLOODS_ON_TRIAL, "more than 40 signals in one minute about grid:g4", 284L),
                        tuple(BadRules.THROWS, "NumberFormatException in its EPL", 4L));
    }

    private static RuleBundle sound() {
        RuleBundle all = BadRules.bundle();
        List<Quarantine> out = Stream.of(BadRules.FLOODS, BadRules.FLOODS_ON_TRIAL, BadRules.THROWS)
                .map(rule -> new Quarantine(rule, digest(all, rule), "threw", "x", SWITCH))
                .toList();
        return Quarantined.of(all).and(out).from(all);
    }

    private static String digest(RuleBundle rules, String rule) {
        return RuleBundle.digest(String.valueOf(rules.files().get(rule + ".yaml")));
    }

    /** A rule set begins in the middle of the day. */
    private static ListInput input(List<SafetyEvent> events, RuleBundle next) {
        List<SafetyEvent> arriving = City.arriving(events, 1, SPREAD_MILLIS);
        return new ListInput(arriving, RateLimiterStrategy.noOp(), new EventTimeStrategy(SPREAD_MILLIS, null))
                .publishing(arriving.size() / 4, new Edition(1, next, SWITCH));
    }

    private Collected run(JobInput input, RuleBundle rules, int parallelism) throws Exception {
        Collected out = new Collected();
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(parallelism);
        JobSettings settings = JobSettings.standard()
                .withLimits(RunnerLimits.STANDARD.withCaps(CAPS))
                .withFlink("execution.checkpointing.interval", "100 ms")
                .withFlink("execution.checkpointing.dir", checkpoints.toUri().toString())
                .withFlink("restart-strategy.fixed-delay.delay", "10 ms");
        CompiledJob.build(env, Edition.first(rules), settings, new JobEnds(input, out));
        env.execute("test");
        return out;
    }

    private static Set<String> said(Collected out, String rule) {
        return out.signals().stream()
                .filter(signal -> signal.rule().id().equals(rule))
                .map(Signal::signalId)
                .collect(Collectors.toSet());
    }

    /** Each record once, by incident and revision: a failure may bring it again. */
    private static Map<String, String> records(List<Warning> warnings) {
        Map<String, String> records = new TreeMap<>();
        warnings.stream().filter(BadRules::isOther).forEach(warning -> {
            String json = new String(WarningJson.write(warning, CONTEXT), StandardCharsets.UTF_8);
            String before = records.put(
                    warning.incident().incidentId() + "."
                            + warning.incident().issued().revision(),
                    json);
            assertThat(before == null ? json : before).isEqualTo(json);
        });
        return records;
    }
}
