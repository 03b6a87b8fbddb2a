package fengsui.job.operator;

import static fengsui.job.testkit.City.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fengsui.answer.AnswerKind;
import fengsui.answer.Rejection;
import fengsui.codec.Health;
import fengsui.codec.RuleBundle;
import fengsui.figures.Told;
import fengsui.job.testkit.Scenario;
import fengsui.job.testkit.TestRules;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import fengsui.job.wire.Forms;
import fengsui.testkit.ValidRecords;
import java.util.List;
import java.util.TreeMap;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures of rules over event time, told on health. */
class FiguresOperatorTest {

    private static final ValidRecords VALID = new ValidRecords();

    private static final String RULE = "gas/leak-confirmed";
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private static final class Harness
            extends KeyedTwoInputStreamOperatorTestHarness<String, Told, EditionMark, Health> {

        Harness(RuleBundle rules) throws Exception {
            super(
                    new FiguresOperator(rules),
                    Told::rule,
                    mark -> "",
                    Types.STRING,
                    16,
                    1,
                    0,
                    Forms.TOLD.createSerializer(new SerializerConfigImpl()),
                    Forms.EDITION_MARK.createSerializer(new SerializerConfigImpl()));
            config.setStatePartitioner(1, null);
            config.serializeAllConfigs();
            setup(Forms.HEALTH.createSerializer(new SerializerConfigImpl()));
        }

        void told(String id, int revision, long sent, Told.@Nullable Answered answered) throws Exception {
            boolean over = answered != null && answered.state() == AnswerKind.REJECTED;
            String district = id.startsWith("x") ? "d2" : "d1";
            Told told = new Told(id, revision, RULE, district, sent, sent - MINUTE, answered, over, null);
            processElement1(new StreamRecord<>(told, sent));
        }

        void time(long time) throws Exception {
            processBothWatermarks(new Watermark(time));
        }
    }

    private static RuleBundle rules(String more) {
        TreeMap<String, String> files = new TreeMap<>(TestRules.bundle().files());
        assertThat(files).containsKey(RULE + ".yaml");
        files.computeIfPresent(RULE + ".yaml", (path, text) -> text + "\n" + more);
        return new RuleBundle(files);
    }

    private static Told.Answered said(AnswerKind kind, long since) {
        return new Told.Answered(kind, since, kind == AnswerKind.REJECTED ? Rejection.FALSE_ALARM : null, null);
    }

    private static List<Health> said(Harness harness) {
        harness.extractOutputValues().forEach(VALID::any);
        return harness.extractOutputValues();
    }

    /** Twelve warnings in an hour, of which dispatch accepts every third. */
    private static Scenario<Harness> hour(String floor) {
        Scenario<Harness> scenario = new Scenario<>(() -> new Harness(rules(floor)));
        for (int i = 0; i < 12; i++) {
            int number = i;
            long sent = START + i * MINUTE;
            AnswerKind kind = i % 3 == 0 ? AnswerKind.ACCEPTED : AnswerKind.REJECTED;
            scenario.then(harness -> harness.told("i" + number, 1, sent, null))
                    .then(harness -> harness.told("i" + number, 2, sent + 2 * MINUTE, said(kind, sent + 2 * MINUTE)))
                    .then(harness -> harness.time(sent));
        }
        return scenario.then(harness -> harness.told("x", 1, START + 30 * MINUTE, null));
    }

    @Test
    void whenAnHourIsOver_thenTheFiguresOfItsRuleAreToldAndOfEachDistrict() throws Exception {
        List<Health> told =
                hour("").then(harness -> harness.time(START + 2 * HOUR)).said(FiguresOperatorTest::said);
        assertThat(told)
                .extracting(Health::subject, Health::status)
                .containsExactly(
                        tuple("figures/" + RULE, "ok"),
                        tuple("figures/" + RULE + "@d1", "ok"),
                        tuple("figures/" + RULE + "@d2", "ok"));
        assertThat(told.get(0).message()).isEqualTo("13 warnings in 35 days, 12 answered, 4 of those right");
        assertThat(told.get(0).figures())
                .containsEntry("day.issued", 13L)
                .containsEntry("total.accepted", 4L)
                .containsEntry("week.rejected.falseAlarm", 8L)
                .containsEntry("recent.precision.permille", 333L)
                .doesNotContainKey("floor.permille");
        assertThat(told.get(0).figures().get("day.toAccept.median")).isBetween(119_000L, 121_000L);
        assertThat(told.get(2).figures()).containsEntry("day.issued", 1L).doesNotContainKey("day.toAccept.median");
    }

    @Test
    void whenItIsBelowItsFloor_thenTheRuleIsDegradedAndSaysWhy() throws Exception {
        List<Health> told = hour("precision_floor: 0.5\n")
                .then(harness -> harness.time(START + 2 * HOUR))
                .said(FiguresOperatorTest::said);
        assertThat(told.get(0).status()).isEqualTo("degraded");
        assertThat(told.get(0).message())
                .isEqualTo(
                        "precision 0.33 is below the rule's floor of 0.50: 4 of 12 answers in 35 days say that it was"
                                + " right (rejected as falseAlarm 8)");
        assertThat(told.get(0).figures()).containsEntry("floor.permille", 500L);
        assertThat(told.get(1).status()).as("a district has no floor").isEqualTo("ok");
    }

    @Test
    void whenTooFewHaveAnsweredOrItIsAtItsFloor_thenTheRuleIsWell() throws Exception {
        for (String floor : List.of("precision_floor: 0.5\nprecision_answers: 13\n", "precision_floor: 0.3333\n")) {
            List<Health> told =
                    hour(floor).then(harness -> harness.time(START + 2 * HOUR)).said(FiguresOperatorTest::said);
            assertThat(told.get(0).status()).as(floor).isEqualTo("ok");
        }
    }

    @Test
    void whenANewRuleSetLowersTheFloor_thenItIsHeldAgainstTheNewOneFromThenOn() throws Exception {
        Edition edition = new Edition(7, rules("precision_floor: 0.1\n"), START + 90 * MINUTE);
        List<Health> told = hour("precision_floor: 0.5\n")
                .then(harness -> harness.processElement2(new StreamRecord<>(new EditionMark(edition, 0, 1, START))))
                .then(harness -> harness.time(START + HOUR + 10 * MINUTE))
                .then(harness -> harness.told("y", 1, START + HOUR + 20 * MINUTE, null))
                .then(harness -> harness.time(START + 3 * HOUR))
                .said(FiguresOperatorTest::said);
        assertThat(told)
                .filteredOn(health -> health.subject().equals("figures/" + RULE))
                .extracting(Health::status)
                .containsExactly("degraded", "ok");
    }

    @Test
    void whenDaysPass_thenWindowsEmptyAndTheTotalStays() throws Exception {
        Scenario<Harness> scenario = hour("");
        for (int day = 1; day <= 40; day++) {
            long time = START + day * DAY;
            scenario.then(harness -> harness.time(time));
        }
        List<Health> told = scenario.then(harness -> harness.told("z", 1, START + 40 * DAY, null))
                .then(harness -> harness.time(START + 41 * DAY))
                .said(FiguresOperatorTest::said);
        Health last = told.stream()
                .filter(health -> health.subject().equals("figures/" + RULE))
                .filter(health -> health.time() <= START + 40 * DAY + HOUR)
                .reduce((one, other) -> other)
                .orElseThrow();
        assertThat(last.figures())
                .containsEntry("day.issued", 1L)
                .containsEntry("recent.issued", 1L)
                .containsEntry("total.issued", 14L)
                .containsEntry("total.answered", 12L);
    }

    /** It is known an hour late, and a restore between any two does not count it again. */
    @Test
    void whenIncidentsWereWithheld_thenTheyAreAmongTheFiguresOfTheirTime() throws Exception {
        Told silenced = new Told("s", 0, RULE, "d3", START + MINUTE, START, null, false, "silenced");
        Told folded = new Told("i1", 0, RULE, "d1", START + MINUTE, START, null, false, "folded");
        List<Health> told = hour("").then(harness -> harness.time(START + 2 * HOUR))
                .then(harness -> harness.processElement1(new StreamRecord<>(silenced, START + 2 * HOUR)))
                .then(harness -> harness.processElement1(new StreamRecord<>(folded, START + 2 * HOUR)))
                .then(harness -> harness.processElement1(new StreamRecord<>(silenced, START + 2 * HOUR)))
                .then(harness -> harness.time(START + 3 * HOUR))
                .said(FiguresOperatorTest::said);
        assertThat(told).extracting(Health::time).isSorted();
        Health all = told.get(3);
        assertThat(all.subject()).isEqualTo("figures/" + RULE);
        assertThat(all.time()).isEqualTo(START + 3 * HOUR);
        assertThat(all.message()).isEqualTo("13 warnings in 35 days, 12 answered, 4 of those right; 2 suppressed");
        assertThat(all.figures())
                .containsEntry("day.issued", 13L)
                .containsEntry("day.suppressed", 2L)
                .containsEntry("day.untold", 1L)
                .containsEntry("day.withheld.silenced", 1L)
                .containsEntry("recent.withheld.folded", 1L);
        assertThat(told).extracting(Health::subject).contains("figures/" + RULE + "@d3");
    }

    @Test
    void whenTheInputEnds_thenTheLastFiguresAreToldAndTheOperatorComesToAnEnd() throws Exception {
        List<Health> told =
                hour("").then(harness -> harness.time(Long.MAX_VALUE)).said(FiguresOperatorTest::said);
        assertThat(told.get(0).figures()).containsEntry("total.issued", 13L);
        assertThat(told).hasSizeLessThan(10);
    }
}
