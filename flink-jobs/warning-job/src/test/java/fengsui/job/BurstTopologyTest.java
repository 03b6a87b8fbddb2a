package fengsui.job;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.RuleBundle;
import fengsui.event.SafetyEvent;
import fengsui.job.testkit.CallCity;
import fengsui.job.testkit.City;
import fengsui.job.testkit.Collected;
import fengsui.job.testkit.CompiledJob;
import fengsui.job.testkit.FailingInput;
import fengsui.job.testkit.Fuse;
import fengsui.job.testkit.ListInput;
import fengsui.job.wire.Edition;
import fengsui.risk.Contribution;
import fengsui.risk.Score;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.rehearsal.Rehearsal;
import fengsui.rule.run.RuleEdition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bursts of calls, from records to scores. */
@Timeout(300)
class BurstTopologyTest {

    private static final int SPREAD_MILLIS = 40_000;
    private static final long DAY = 86_400_000L;
    private static final RuleBundle RULES = CallCity.rules("{from: 10, to: 10000}");

    @TempDir
    private Path checkpoints;

    private static List<SafetyEvent> calls() {
        List<SafetyEvent> calls = new ArrayList<>(CallCity.quiet(12, 3));
        calls.addAll(CallCity.flood(12 * DAY, 12));
        calls.addAll(City.day(5, 1));
        calls.sort(SafetyEvent.ORDER);
        return calls;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void whenCallsFloodInFromOneStreet_thenItsScoreRisesAndNamesTheBurst(int parallelism) throws Exception {
        List<SafetyEvent> calls = calls();
        List<Score> expected =
                Rehearsal.of(RuleSetLoader.load(RULES).ruleSet(), calls).scores();
        Collected out = run(input(City.arriving(calls, 1, SPREAD_MILLIS)), parallelism);
        assertThat(out.scores()).containsExactlyInAnyOrderElementsOf(expected);
        Score highest = out.scores().stream()
                .filter(score -> score.hazard().equals("flood"))
                .max((one, other) -> Integer.compare(one.points(), other.points()))
                .orElseThrow();
        assertThat(highest.points()).isGreaterThan(12);
        assertThat(highest.area().toString()).isEqualTo("street:street-0");
        assertThat(highest.contributions())
                .singleElement()
                .extracting(Contribution::source)
                .satisfies(source -> {
                    assertThat(source.sourceId()).isEqualTo("flood");
                    assertThat(source.said()).matches("\\d+ × flood in \\d+ min, about 0\\.\\d expected");
                });
        out.assertBalanced(calls.size());
    }

    @Test
    void whenTheJobFailsWhileCallsFloodIn_thenTheScoresAreThoseOfARunWithoutFailure() throws Exception {
        List<SafetyEvent> calls = calls();
        Fuse fuse = Fuse.after(calls.size() - 6);
        Collected out = run(new FailingInput(input(calls), fuse), 2);
        assertThat(fuse.failures()).as("failures").isEqualTo(1);
        assertThat(out.scores().stream().distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Rehearsal.of(RuleSetLoader.load(RULES).ruleSet(), calls).scores());
    }

    /** Two rule sets come before a third of the records are read: one begins to ask, the other is louder amid the flood. */
    @Test
    void whenRuleSetsComeThatAsk_thenTheScoresAreThoseOfARehearsalOfAllOfThem() throws Exception {
        RuleBundle louder = CallCity.rules("{from: 10, to: 10000}", "8.0");
        long asks = City.START + DAY;
        long turns = City.START + 12 * DAY + 360_000;
        List<SafetyEvent> calls = calls().subList(calls().size() % 2, calls().size());
        ListInput input = new ListInput(calls, RateLimiterStrategy.noOp(), new EventTimeStrategy(SPREAD_MILLIS, null))
                .dealtTo(2)
                .publishing(calls.size() / 5, new Edition(1, RULES, asks))
                .publishing(calls.size() / 4, new Edition(2, louder, turns));
        Collected out =
                run(new FailingInput(input, Fuse.pausing(calls.size() / 3)), 2, Edition.first(CallCity.rules(null)));
        List<RuleEdition> editions = List.of(
                RuleEdition.first(RuleSetLoader.load(CallCity.rules(null)).ruleSet()),
                new RuleEdition(asks, RuleSetLoader.load(RULES).ruleSet()),
                new RuleEdition(turns, RuleSetLoader.load(louder).ruleSet()));
        List<Score> expected = Rehearsal.of(editions, calls).scores();
        assertThat(out.scores()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected)
                .filteredOn(score -> score.hazard().equals("flood"))
                .anyMatch(score -> score.time() <= turns && score.points() < 16)
                .anyMatch(score -> score.time() > turns && score.points() > 40);
    }

    private static JobInput input(List<SafetyEvent> arriving) {
        return new ListInput(arriving, RateLimiterStrategy.noOp(), new EventTimeStrategy(SPREAD_MILLIS, null));
    }

    private Collected run(JobInput input, int parallelism) throws Exception {
        return run(input, parallelism, Edition.first(RULES));
    }

    private Collected run(JobInput input, int parallelism, Edition first) throws Exception {
        Collected out = new Collected();
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(parallelism);
        JobSettings settings = JobSettings.standard()
                .withFlink("execution.checkpointing.interval", "100 ms")
                .withFlink("execution.checkpointing.dir", checkpoints.toUri().toString())
                .withFlink("restart-strategy.fixed-delay.delay", "10 ms");
        CompiledJob.build(env, first, settings, new JobEnds(input, out));
        env.execute("test");
        return out;
    }
}
