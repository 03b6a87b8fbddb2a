package fengsui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.AreaMap;
import fengsui.event.SafetyEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which value is in force, as statements of every shape see it. All areas lie in district d1. */
class OverlayLookUpTest {

    private static final String[] LIMITS = {
        "area: 'grid:g2', set: {limit: 9}",
        "area: 'grid:g3', mode: exercise, set: {limit: 2}",
        "area: 'district:d1', mode: exercise, set: {limit: 7}",
        "mode: flood-season, set: {limit: 6}"
    };

    private static final String WITH_CALL = "select s.grid as grid, s from pattern [every s=";

    /** Time and area of what is compared, in the order of time. */
    private static List<String> hits(RuleSet rules, SafetyEvent... events) {
        List<String> hits = new ArrayList<>();
        FailureLog failures = new FailureLog();
        try (RuleEngine engine = RuleCompiler.installed().engine(rules.rules(), AreaMap.NONE, failures)) {
            engine.onHit(hit -> hits.add(hit.area() + " " + (hit.time() - Sample.START)));
            send(engine, events);
            List<String> first = List.copyOf(hits);
            hits.clear();
            engine.renew(Sample.START);
            send(engine, events);
            assertThat(hits).as("an engine that is renewed").isEqualTo(first);
        }
        assertThat(failures.byRule()).isEmpty();
        return hits;
    }

    private static void send(RuleEngine engine, SafetyEvent... events) {
        Stream.of(events)
                .sorted(Comparator.comparingLong(SafetyEvent::eventTime))
                .forEach(event -> {
                    engine.advanceTo(event.eventTime());
                    engine.send(event);
                });
        engine.advanceTo(Sample.START + 600_000);
    }

    private static SafetyEvent gas(int seconds, String grid, double value) {
        return Sample.gas(seconds + grid, 1_000L * seconds, grid, value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select s.grid as grid, s from pattern [every s=Sensor(property = 'gas', value >= ?:limit:double)]",
                "select s.grid as grid, s from pattern [every s=Sensor(property = 'gas', value >= s.?:limit:double)]",
                "select s.grid as grid, s from pattern [every s=Sensor] where s.value >= s.?:limit:double",
                "select grid, source as line, count(*) as n from Sensor(value >= ?:limit:double)#time(1 sec) group by grid",
                "select grid, source as line, max(value) as top from Sensor#time(1 sec) group by grid"
                        + " having max(value) >= ?:limit:double",
                "select grid, source as line, count(*, filter: value >= ?:limit:double) as n from Sensor#time(1 sec)"
                        + " group by grid having count(*, filter: value >= ?:limit:double) > 0",
                "select * from Sensor match_recognize (partition by grid measures A.grid as grid, A as a after match skip"
                        + " to next row pattern (A) define A as A.value >= A.?:limit:double)",
                "insert into Seen select s.grid as grid, s.district as district, s.ts as ts, s.value as value from pattern"
                        + " [every s=Sensor]; select t.grid as grid, t.value as value from pattern"
                        + " [every t=Seen(value >= ?:limit:double)]"
            })
    void whenAParameterIsOverlaid_thenTheMostSpecificValueHolds(String epl) {
        assertThat(hits(
                        OverlaidRules.load(epl, LIMITS),
                        gas(0, "g1", 6),
                        gas(1, "g2", 8.9),
                        gas(2, "g3", 5.9),
                        gas(3, "g3", 6),
                        gas(19, "g1", 6),
                        gas(20, "g1", 6.9),
                        gas(21, "g1", 7),
                        gas(22, "g2", 8.9),
                        gas(23, "g2", 9),
                        gas(24, "g3", 1.9),
                        gas(26, "g3", 2),
                        gas(49, "g1", 6.9),
                        gas(50, "g1", 6)))
                .containsExactly("g1 0", "g3 3000", "g1 19000", "g1 21000", "g2 23000", "g3 26000", "g1 50000");
    }

    @Test
    void whenRowsLeaveAWindowInAnotherMode_thenTheyAreCountedAsTheyWereWhenTheyCame() {
        RuleSet rules = OverlaidRules.load(
                "select grid, source as line, count(*, filter: value >= ?:limit:double) as n from Sensor#time(15 sec)"
                        + " group by grid having count(*, filter: value >= ?:limit:double) = 1",
                LIMITS);

        assertThat(hits(
                        rules,
                        gas(10, "g1", 6.5),
                        gas(24, "g1", 1),
                        gas(30, "g1", 7),
                        gas(44, "g1", 1),
                        gas(52, "g1", 1)))
                .containsExactly("g1 10000", "g1 24000", "g1 30000", "g1 44000");
    }

    @Test
    void whenAGroupIsJudged_thenTheClockTellsWhichModeHolds() {
        RuleSet rules = OverlaidRules.load(
                "select grid, source as line, count(*) as n from Sensor#time(30 sec) group by grid"
                        + " having count(*) >= ?:times:int",
                "area: 'district:d1', mode: exercise, set: {times: 2}",
                "area: 'grid:g2', set: {times: 1}");

        assertThat(hits(rules, gas(18, "g1", 1), gas(19, "g1", 1), gas(20, "g1", 1), gas(50, "g1", 1), gas(0, "g2", 1)))
                .containsExactly("g2 0", "g1 20000");
    }

    @Test
    void whenAGroupIsJudged_thenWhatEndsItIsTheSameRowAsWithoutOverlays() {
        String epl = "select grid, count(*) as n from Sensor#time(30 sec) group by grid having count(*) >= ?:times:int";
        SafetyEvent[] events = {gas(0, "g1", 1), gas(1, "g1", 1), gas(2, "g1", 1), gas(3, "g1", 1)};

        assertThat(hits(OverlaidRules.load(epl, "area: 'grid:g9', set: {times: 1}"), events))
                .isEqualTo(hits(OverlaidRules.load(epl), events))
                .containsExactly("g1 2000", "g1 3000", "g1 30000");
    }

    @Test
    void whenAJoinLooksUp_thenTheNamedStreamDecides() {
        RuleSet rules = OverlaidRules.load(
                "select s.grid as grid, s, h from Sensor#time(40 sec) as s, Hotline#time(40 sec) as h"
                        + " where s.grid = h.grid and s.value >= s.?:limit:double",
                LIMITS);

        assertThat(hits(rules, gas(10, "g1", 6), Sample.call("c", 30_000, "g1", "t")))
                .containsExactly("g1 30000");
        assertThat(hits(rules, gas(21, "g1", 6), Sample.call("c", 30_000, "g1", "t")))
                .isEmpty();
    }

    @Test
    void whenAParameterIsNotOverlaid_thenAStreamBeforeItChangesNothing() {
        RuleSet rules = OverlaidRules.load(WITH_CALL + "Sensor(value >= s.?:limit:double)]");

        assertThat(hits(rules, gas(0, "g1", 4.9), gas(1, "g1", 5))).containsExactly("g1 1000");
    }

    @Test
    void whenATextOrALongIsOverlaid_thenItIsLookedUpAsSuch() {
        String rule = OverlaidRules.rule(
                        WITH_CALL + "Sensor(property = ?:what:string, milli >= ?:limit:long * 1000)]",
                        "area: 'grid:g2'," + " set: {what: smoke, limit: 7}")
                .replace("type: number, value: 5", "type: integer, value: 5")
                .replace("parameters:\n", "parameters:\n  what: {type: text, value: gas, why: a}\n");
        LoadedRules loaded = RuleSetLoader.load(Bundles.of("r/0.yaml", rule));
        assertThat(loaded.problems()).isEmpty();

        assertThat(hits(loaded.ruleSet(), gas(0, "g1", 5), gas(1, "g2", 9))).containsExactly("g1 0");
    }

    @Test
    void whenARuleHasModes_thenItSpeaksOnlyWhileOneHolds() {
        String rule = OverlaidRules.rule(WITH_CALL + "Sensor(value >= ?:limit:double)]") + "modes: [exercise]\n";
        LoadedRules loaded = RuleSetLoader.load(Bundles.of("calendar.yaml", OverlaidRules.CALENDAR, "r/0.yaml", rule));
        assertThat(loaded.problems()).isEmpty();

        assertThat(hits(loaded.ruleSet(), gas(19, "g1", 9), gas(20, "g1", 9), gas(49, "g1", 9), gas(50, "g1", 9)))
                .containsExactly("g1 20000", "g1 49000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from Sensor match_recognize (partition by grid measures A.grid as grid, A as a, B as b after match"
                        + " skip to next row pattern (A B) define B as B.value > ?:limit:double and B.ts - A.ts <= 60000)",
                "select s.grid as grid, s, h from Sensor#time(40 sec) as s, Hotline#time(40 sec) as h"
                        + " where s.grid = h.grid and s.value >= ?:limit:double",
                "select s.grid as grid, s, ?:limit:double as bound from pattern [every s=Sensor]",
                "select s.grid as grid, s from pattern [every s=Sensor] where s.value > q.?:limit:double",
                "insert into Seen select s.grid as grid, s.value as value from pattern [every s=Sensor];"
                        + " select t.grid as grid, t.value as value from pattern [every t=Seen(value >= ?:limit:double)]"
            })
    void whenItIsOpenWhoseAreaAndTimeCount_thenTheRuleIsRefusedWhereTheParameterStands(String epl) {
        LoadedRules loaded = RuleSetLoader.load(OverlaidRules.bundle(epl, LIMITS));

        assertThat(loaded.ruleSet().rules()).isEmpty();
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("RULE-LOOKUP");
            assertThat(problem.message()).contains("'limit' is overlaid", "?:limit:double'");
            assertThat(problem.column()).isBetween(epl.indexOf("?:limit") + 1, epl.indexOf("?:limit") + 3);
        });
    }

    @Test
    void whenTheCompilerComplainsOfALookUp_thenItIsToldAsTheParameterThatItsAuthorWrote() {
        LoadedRules loaded =
                RuleSetLoader.load(OverlaidRules.bundle(WITH_CALL + "Sensor(property = ?:limit:double)]", LIMITS));

        assertThat(loaded.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).contains("?:limit:double").doesNotContain("in_force"));
    }

    @Test
    void whenARuleWritesALookUpItself_thenItIsRefused() {
        LoadedRules loaded = RuleSetLoader.load(
                OverlaidRules.bundle(WITH_CALL + "Sensor(value > in_force_double(null, 0, ts, null))]"));

        assertThat(loaded.problems()).extracting(problem -> problem.code()).containsExactly("RULE-LOOKUP");
    }
}
