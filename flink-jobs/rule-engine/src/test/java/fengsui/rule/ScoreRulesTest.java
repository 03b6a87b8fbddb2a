package fengsui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Area;
import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.codec.Problem;
import fengsui.device.BlindRules.Need;
import fengsui.event.EventKind;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.risk.Evidence;
import fengsui.risk.Score;
import fengsui.risk.ScoreReading;
import fengsui.risk.Signal;
import fengsui.rule.rehearsal.Rehearsal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules that watch scores. */
class ScoreRulesTest {

    private static final String WATCH = "watches: [{kind: sensor, subject: gas}, {kind: hotline, subject: gas-smell}]";
    private static final String SCORES = "watches: [{kind: sensor, subject: score-gas-leak}]";
    private static final String HIGH = Bundles.rule(
                    "select a.grid as grid, a, a.value as points from pattern [every a=Sensor(property = 'score-gas-leak', value >= 40)]")
            .replace(WATCH, SCORES);

    @Test
    void whenAScoreIsTold_thenARuleThatWatchesItSpeaksAtThatMinuteAndNamesIt() {
        SafetyEvent reading = Sample.gas("1", 5_000, "g1", 60);
        Rehearsal came = Rehearsal.of(rules(HIGH), List.of(reading));

        Score told = came.scores().get(0);
        assertThat(told.points()).isEqualTo(49);
        Signal signal = came.signals().get(0);
        assertThat(signal.time()).isEqualTo(told.time());
        assertThat(signal.place().area()).isEqualTo(told.chain());
        assertThat(signal.evidence().newest())
                .containsExactly(Evidence.of(ScoreReading.of(told), "a"))
                .extracting(Evidence::position)
                .containsOnlyNulls();
        assertThat(came.warnings().get(0).incident().score()).isEqualTo(told);
    }

    @Test
    void whenRulesWatchScores_thenTheScoresAreWhatTheyWereWithoutThem() {
        List<SafetyEvent> events = List.of(Sample.gas("1", 0, "g1", 60), Sample.call("2", 70_000, "g1", "a"));
        assertThat(Rehearsal.of(rules(HIGH), events).scores())
                .isEqualTo(Rehearsal.of(
                                rules(Bundles.rule(
                                        "select a.grid as grid, a from pattern [every a=Sensor(value > 5)]")),
                                events)
                        .scores());
    }

    @Test
    void whenALevelChanges_thenARuleThatWatchesItSpeaksThenAndNotBetween() {
        String rule = Bundles.rule(
                        "select a.grid as grid, a, a.value as level from pattern [every a=Sensor(property = 'level-gas-leak')]")
                .replace(WATCH, SCORES.replace("score-", "level-"));
        Rehearsal came = Rehearsal.of(rules(rule), List.of(Sample.gas("1", 5_000, "g1", 60)));

        List<Score> changes =
                came.scores().stream().filter(score -> score.level().changed()).toList();
        assertThat(changes).extracting(score -> score.level().now()).containsExactly(2, 1, 0);
        assertThat(came.scores()).hasSizeGreaterThan(changes.size());
        assertThat(came.signals())
                .extracting(Signal::time)
                .containsExactlyElementsOf(changes.stream().map(Score::time).toList());
        assertThat(came.signals().get(0).evidence().newest())
                .extracting(Evidence::said)
                .containsExactly("level-gas-leak 2");
    }

    @Test
    void whenARecordPassesItselfOffAsAScore_thenNoRuleSeesIt() {
        SensorReading gas = (SensorReading) Sample.gas("1", 5_000, "g1", 90);
        SafetyEvent forged = new SensorReading(gas.header(), "score-gas-leak", 90, "points", null, null);

        assertThat(Rehearsal.of(rules(HIGH), List.of(forged)).signals()).isEmpty();
        assertThat(Rehearsal.of(rules(HIGH), List.of(ScoreReading.stated(forged)))
                        .signals())
                .hasSize(1);
    }

    @Test
    void whenScoresAreRouted_thenThereIsACopyForTheLevelsThatWatchThisScoreAndForNoOther() {
        RuleRouting routing = RuleRouting.of(rules(HIGH));
        assertThat(routing.levels(score("gas-leak"))).containsExactly(Level.GRID);
        assertThat(routing.levels(score("fire"))).isEmpty();
        assertThat(RuleRouting.of(RuleSetLoader.load(Bundles.fixture()).ruleSet())
                        .levels(score("gas-leak")))
                .isEmpty();
    }

    @Test
    void whenARuleWatchesScores_thenItNeedsNoFeedForThem() {
        String both = HIGH.replace("subject: score-gas-leak", "subject: [score-gas-leak, gas]");
        assertThat(RuleNeeds.of(Bundles.of("r/0.yaml", HIGH, "r/1.yaml", both)))
                .containsExactly(new Need("r/1", Level.GRID, EventKind.SENSOR, Set.of("gas")));
    }

    @Test
    void whenAScoreCannotBeWatched_thenTheRuleIsReportedAndLeftOut() {
        String unknown = HIGH.replace(SCORES, SCORES.replace("gas-leak", "gas-leek"));
        String level = HIGH.replace(SCORES, SCORES.replace("score-gas-leak", "level-gas-leek"));
        String video = HIGH.replace(SCORES, SCORES.replace("kind: sensor", "kind: video"));
        LoadedRules loaded = RuleSetLoader.load(Bundles.of(
                "r/0.yaml",
                unknown,
                "r/1.yaml",
                video,
                "r/2.yaml",
                HIGH,
                "r/3.yaml",
                level,
                "scoring.yaml",
                byStreet()));

        assertThat(loaded.ruleSet().rules()).isEmpty();
        assertThat(loaded.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "r/0.yaml:8:35 RULE-SCORE 'subject' is 'score-gas-leek': scoring.yaml does not score 'gas-leek';"
                                + " did you mean 'gas-leak'?",
                        "r/1.yaml:8:34 RULE-SCORE 'subject' is 'score-gas-leak': scores are watched as 'kind: sensor'",
                        "r/2.yaml:8:35 RULE-SCORE 'subject' is 'score-gas-leak': it is told by street, of which no grid"
                                + " has one; set 'scope: street' or wider",
                        "r/3.yaml:8:35 RULE-SCORE 'subject' is 'level-gas-leek': scoring.yaml does not score 'gas-leek';"
                                + " did you mean 'gas-leak'?");
    }

    @Test
    void whenTheScopeIsThatOfTheScoreOrWider_thenThereIsNoProblem() {
        for (String scope : List.of("grid", "street", "city")) {
            String rule = HIGH.replace("scope: grid", "scope: " + scope)
                    .replace("a.grid as grid", "a." + scope + " as " + scope);
            assertThat(RuleSetLoader.load(Bundles.of("r/0.yaml", rule)).problems())
                    .isEmpty();
        }
    }

    private static String byStreet() {
        return String.valueOf(Bundles.fixture().files().get("scoring.yaml")).replace("level: grid", "level: street");
    }

    private static RuleSet rules(String text) {
        LoadedRules loaded = RuleSetLoader.load(Bundles.of("r/0.yaml", text));
        assertThat(loaded.problems()).isEmpty();
        return loaded.ruleSet();
    }

    private static SafetyEvent score(String hazard) {
        AreaChain chain = new AreaChain("g1", "m1", "s1", "d1", "c1");
        return ScoreReading.of(new Score(hazard, new Area(Level.GRID, "g1"), chain, Sample.START, 50, 1, List.of()));
    }
}
