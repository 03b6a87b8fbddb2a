package fengsui.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fengsui.answer.Answer;
import fengsui.answer.AnswerKind;
import fengsui.codec.Health;
import fengsui.codec.Reject;
import fengsui.codec.RejectReason;
import fengsui.codec.RuleBundle;
import fengsui.codec.WarningContext;
import fengsui.codec.WarningJson;
import fengsui.codec.answer.AnswerJson;
import fengsui.event.SafetyEvent;
import fengsui.job.testkit.AnsweredInput;
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
import fengsui.warning.Warning;
import fengsui.warning.Withheld;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
class WarningTopologyTest {

    private static final int SPREAD_MILLIS = 40_000;
    private static final WarningContext CONTEXT = new WarningContext("test", "Test");

    @TempDir
    private Path checkpoints;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void whenEventsArriveOutOfOrder_thenAnyParallelismComesToWhatTheRehearsalComesTo(int parallelism) throws Exception {
        List<SafetyEvent> events = City.day(42, 6);
        Rehearsal expected = Rehearsal.of(TestRules.load(), events);
        Collected out = run(input(City.arriving(events, 1, SPREAD_MILLIS)), parallelism);
        assertThat(records(expected.warnings())).hasSizeGreaterThan(10);
        assertThat(records(out.warnings())).isEqualTo(records(expected.warnings()));
        assertThat(out.signals().stream().map(Signal::signalId))
                .containsExactlyInAnyOrderElementsOf(
                        expected.signals().stream().map(Signal::signalId).toList());
        assertThat(out.scores()).containsExactlyInAnyOrderElementsOf(expected.scores());
        assertThat(out.rejects()).isEmpty();
        out.assertBalanced(events.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void whenRulesWatchScores_thenAnyParallelismComesToWhatTheRehearsalComesTo(int parallelism) throws Exception {
        List<SafetyEvent> events = City.day(47, 6);
        RuleBundle rules = TestRules.overScores();
        Rehearsal expected = Rehearsal.of(RuleSetLoader.load(rules).ruleSet(), events);
        Collected out = run(input(City.arriving(events, 1, SPREAD_MILLIS)), parallelism, rules);
        assertThat(out.signals())
                .extracting(signal -> signal.rule().id())
                .contains("gas/leak-confirmed", "gas/risk-high", "gas/risk-wide");
        assertThat(records(out.warnings())).isEqualTo(records(expected.warnings()));
        assertThat(out.signals()).containsExactlyInAnyOrderElementsOf(expected.signals());
        assertThat(out.scores()).containsExactlyInAnyOrderElementsOf(expected.scores());
        assertThat(out.assertBalanced(events.size()))
                .containsEntry("routed.copies", (long) events.size())
                .containsEntry("scores.used", 2L * expected.scores().size())
                .doesNotContainKeys("scores.corrected", "scores.too-late");
    }

    @Test
    void whenTheJobFailsWhileRulesWatchScores_thenTheLastRecordsAreThoseOfARunWithoutFailure() throws Exception {
        List<SafetyEvent> events = City.day(48, 4);
        Fuse fuse = Fuse.after(events.size() / 3);
        RuleBundle rules = TestRules.overScores();
        Collected out = run(new FailingInput(input(events), fuse), 2, rules);
        assertThat(fuse.failures()).as("failures").isEqualTo(1);
        List<Warning> expected = Rehearsal.run(RuleSetLoader.load(rules).ruleSet(), events);
        assertThat(records(out.warnings())).isEqualTo(records(expected));
        out.assertBalanced(events.size());
    }

    /** Answers that change nothing: what one that is used changes is the desk's. */
    @Test
    void whenDispatchAnswers_thenEveryAnswerIsAccountedForAndNoneHoldsTimeBack() throws Exception {
        List<SafetyEvent> events = City.day(49, 3);
        Rehearsal expected = Rehearsal.of(TestRules.load(), events);
        Warning first = expected.warnings().get(0);
        byte[] early = AnswerJson.write(remark("a", first, City.START - 1));
        byte[] ahead = AnswerJson.write(remark("b", first, City.START + 365 * 86_400_000L));
        byte[] lying = "{\"type\":\"accepted\",\"phone\":\"x\"}".getBytes(StandardCharsets.UTF_8);
        JobInput input = new AnsweredInput(
                input(City.arriving(events, 1, SPREAD_MILLIS)), List.of(early, lying, ahead, ahead, lying));
        Collected out = run(input, 2);
        assertThat(records(out.warnings())).isEqualTo(records(expected.warnings()));
        assertThat(out.rejects())
                .filteredOn(reject -> reject.position().offset() % 3 == 1)
                .extracting(Reject::reason, reject -> reject.position().toString())
                .containsExactlyInAnyOrder(
                        tuple(RejectReason.MISSING_FIELD, "feedback-0@1"),
                        tuple(RejectReason.MISSING_FIELD, "feedback-0@4"));
        assertThat(out.assertBalanced(events.size() + 5))
                .containsEntry("answers.given", 3L)
                .containsEntry("feedback-0.rejected.missing-field", 2L);
    }

    private static Answer remark(String id, Warning warning, long time) {
        return new Answer(
                id,
                warning.incident().incidentId(),
                warning.desk(),
                AnswerKind.COMMENT,
                time,
                "119",
                null,
                null,
                null,
                null);
    }

    @Test
    void whenSensorsAreJudged_thenTheScoresAreThoseOfTheRehearsal() throws Exception {
        List<SafetyEvent> events = City.day(45, 6);
        RuleBundle rules = judged();
        Rehearsal expected = Rehearsal.of(RuleSetLoader.load(rules).ruleSet(), events);
        assertThat(expected.scores())
                .isNotEqualTo(Rehearsal.of(TestRules.load(), events).scores());
        Collected out = run(input(City.arriving(events, 1, SPREAD_MILLIS)), 3, rules);
        assertThat(records(out.warnings())).isEqualTo(records(expected.warnings()));
        assertThat(out.scores()).containsExactlyInAnyOrderElementsOf(expected.scores());
        out.assertBalanced(events.size());
    }

    @Test
    void whenTheOnlyDetectorOfAGridIsAwayForAnHour_thenItsRuleIsSaidToBeBlindOnceAndToSeeOnce() throws Exception {
        List<SafetyEvent> events = City.day(46, 3).stream()
                .filter(event -> !(event.area().grid().equals("g1") && within(event, 3_600, 7_200)))
                .toList();
        List<Health> sight = run(input(City.arriving(events, 1, SPREAD_MILLIS)), 3, judged()).health().stream()
                .filter(health -> health.subject().startsWith("sight/"))
                .sorted(Comparator.comparingLong(Health::time))
                .toList();
        assertThat(sight)
                .extracting(Health::subject, Health::status)
                .containsExactly(
                        tuple("sight/gas/leak-confirmed/g1", "degraded"), tuple("sight/gas/leak-confirmed/g1", "ok"));
        assertThat(sight.get(0).time() - City.START).isBetween(3_600_000L, 3_900_000L);
        assertThat(sight.get(1).time() - City.START).isBetween(7_200_000L, 7_260_000L);
    }

    private static boolean within(SafetyEvent event, long fromSecond, long toSecond) {
        long second = (event.eventTime() - City.START) / 1_000;
        return second >= fromSecond && second < toSecond;
    }

    @Test
    void whenTheInputEnds_thenTheLedgerHoldsEveryRecord() throws Exception {
        List<SafetyEvent> events = City.day(43, 2);
        Collected out = run(input(events), 2);
        assertThat(out.assertBalanced(events.size()))
                .containsEntry("sensor-0.events", (long) events.size())
                .containsEntry("routed.watched", (long) events.size())
                .containsEntry("copies.used", (long) events.size());
    }

    @Test
    void whenTheJobFailsAfterACheckpoint_thenTheLastRecordsAreThoseOfARunWithoutFailure() throws Exception {
        List<SafetyEvent> events = City.day(44, 4);
        Fuse fuse = Fuse.after(events.size() / 3);
        Collected out = run(new FailingInput(input(events), fuse), 2);
        assertThat(fuse.failures()).as("failures").isEqualTo(1);
        List<Warning> expected = Rehearsal.run(TestRules.load(), events);
        assertThat(records(out.warnings())).isEqualTo(records(expected));
        assertThat(out.assertBalanced(events.size())).containsEntry("copies.used", (long) events.size());
    }

    /** Kinds and grades are told as one in a district: of most incidents there is no record. */
    @Test
    void whenIncidentsAreGrouped_thenThoseToldInsideAnotherAreAmongTheFiguresOnceAlsoAfterAFailure() throws Exception {
        List<SafetyEvent> events = new ArrayList<>(City.day(50, 6));
        for (int i = 0; i < 60; i++) {
            String grid = "leaking-" + i % 10;
            double second = 9_000 + i / 10.0;
            events.add(i < 50 ? City.gas(grid, second, 30) : City.smell(grid, second, "caller-" + i));
        }
        events.sort(SafetyEvent.ORDER);
        TreeMap<String, String> files = new TreeMap<>(TestRules.bundle().files());
        files.put("routing.yaml", """
                units:
                  grid-worker: {name: {zh: 网格员, en: Grid worker}, level: grid}
                  gas-repair: {name: {zh: 燃气抢修, en: Gas repair}, level: city}
                  fire-brigade: {name: {zh: 消防, en: Fire brigade}, level: city}
                noise: {group: {orange: city, yellow: city, blue: city}}
                """);
        assertThat(RuleSetLoader.load(new RuleBundle(files)).problems()).isEmpty();
        RuleBundle rules = new RuleBundle(files);
        Collected whole = run(input(City.arriving(events, 1, SPREAD_MILLIS)), 1, rules);
        Fuse fuse = Fuse.after(events.size() / 2);
        Collected broken = run(new FailingInput(input(events), fuse), 3, rules);
        assertThat(fuse.failures()).isEqualTo(1);
        assertThat(new TreeSet<>(brief(broken))).isEqualTo(new TreeSet<>(brief(whole)));
        assertThat(brief(whole)).doesNotHaveDuplicates();
        long suppressed =
                whole.withheld().stream().map(Withheld::incidentId).distinct().count();
        assertThat(suppressed).isGreaterThan(3);
        for (Collected out : List.of(whole, broken)) {
            Health last = out.health().stream()
                    .filter(health -> health.subject().equals("figures/gas/leak-confirmed"))
                    .max(Comparator.comparingLong(Health::time))
                    .orElseThrow();
            assertThat(last.figures())
                    .containsEntry("total.suppressed", suppressed)
                    .containsEntry("total.withheld.grouped", suppressed);
        }
    }

    private static List<String> brief(Collected out) {
        return out.withheld().stream()
                .map(fact -> fact.incidentId() + " " + fact.time() + " " + fact.why() + " " + fact.by() + fact.over())
                .toList();
    }

    private static RuleBundle judged() {
        TreeMap<String, String> files = new TreeMap<>(TestRules.bundle().files());
        files.put(
                "devices.yaml",
                "properties: {gas: {unit: '%LEL', range: {from: 0, to: 50}, jump: {by: 5, within: 1 min}}}");
        return new RuleBundle(files);
    }

    private static JobInput input(List<SafetyEvent> arriving) {
        return new ListInput(arriving, RateLimiterStrategy.noOp(), new EventTimeStrategy(SPREAD_MILLIS, null));
    }

    private Collected run(JobInput input, int parallelism) throws Exception {
        return run(input, parallelism, TestRules.bundle());
    }

    private Collected run(JobInput input, int parallelism, RuleBundle rules) throws Exception {
        Collected out = new Collected();
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(parallelism);
        JobSettings settings = JobSettings.standard()
                .withFlink("execution.checkpointing.interval", "100 ms")
                .withFlink("execution.checkpointing.dir", checkpoints.toUri().toString())
                .withFlink("restart-strategy.fixed-delay.delay", "10 ms");
        CompiledJob.build(env, Edition.first(rules), settings, new JobEnds(input, out));
        env.execute("test");
        return out;
    }

    /** Each record of each incident once, by incident and revision. */
    private static Collection<String> records(List<Warning> warnings) {
        TreeMap<String, String> records = new TreeMap<>();
        for (Warning warning : warnings) {
            String json = new String(WarningJson.write(warning, CONTEXT), StandardCharsets.UTF_8);
            records.put(
                    warning.incident().incidentId() + "."
                            + warning.incident().issued().revision(),
                    json);
        }
        return List.copyOf(records.values());
    }
}
