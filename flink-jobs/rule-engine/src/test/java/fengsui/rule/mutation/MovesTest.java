package fengsui.rule.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.rule.Bundles;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovesTest {

    private static List<String> literals(String epl) {
        return RuleText.of("gas/one.yaml", Bundles.rule(epl)).stream()
                .flatMap(rule -> LiteralMoves.of(rule).stream())
                .map(move -> Bed.words(move) + " " + move.target().limit() + " "
                        + move.shift().replacement())
                .toList();
    }

    @Test
    void whenNumbersStandInTheEpl_thenThoseThatAreComparedAreMoved() {
        assertThat(literals("select grid from Sensor(value >= 20.5, 3 < quality)#time(10 min) having count(*) < 8"))
                .containsExactlyInAnyOrder(
                        "#time(10 min): 10 min → 570 s MOST 570 sec",
                        "#time(10 min): 10 min → 630 s MOST 630 sec",
                        "value >= 20.5: 20.5 → 19.5 LEAST 19.5",
                        "value >= 20.5: 20.5 → 21.5 LEAST 21.5",
                        "count(*) < 8: 8 → 7 MOST 7",
                        "count(*) < 8: 8 → 9 MOST 9",
                        "3 < quality: 3 → 2 LEAST 2",
                        "3 < quality: 3 → 4 LEAST 4");
    }

    @Test
    void whenTimesStandInTheEpl_thenTheyAreMovedInTheirOwnUnit() {
        assertThat(literals("C.ts - A.ts <= 300000L -> timer:interval(2 hours) where timer:within(90) A.value > 0"))
                .containsExactlyInAnyOrder(
                        "timer:interval(2 hours): 2 h → 115 min UNKNOWN 6900 sec",
                        "timer:interval(2 hours): 2 h → 125 min UNKNOWN 7500 sec",
                        "timer:within(90): 90 s → 88 s MOST 88",
                        "timer:within(90): 90 s → 92 s MOST 92",
                        "C.ts - A.ts <= 300000L: 5 min → 285 s MOST 285000",
                        "C.ts - A.ts <= 300000L: 5 min → 315 s MOST 315000",
                        "A.value > 0: 0 → -1 LEAST -1",
                        "A.value > 0: 0 → 1 LEAST 1");
    }

    @Test
    void whenANumberIsAFactorOrPartOfANameOrQuoted_thenItStays() {
        assertThat(literals("select milli / 1000.0 from Sensor(property = 'pm >= 10', x >= ?:p10:double * 1000)"
                        + " /* value >= 7 */ where 1000 * a < b -> A1 > B2"))
                .isEmpty();
    }

    @Test
    void whenTheSelectClauseComparesANumber_thenItIsAMatterOfMeasures() {
        RuleText rule = RuleText.of(
                        "gas/one.yaml", Bundles.rule("select case when count(*) >= 6 then 3 end as n from X"))
                .orElseThrow();

        assertThat(LiteralMoves.of(rule))
                .extracting(move -> move.target().kind())
                .containsOnly(Move.Kind.MEASURE)
                .hasSize(2);
    }

    @Test
    void whenAMoveIsMade_thenItsNumberAloneIsWrittenAnew() {
        String epl = "select grid from Sensor(value >= 20)\n  having count(*) >= 20";
        RuleText rule = RuleText.of("gas/one.yaml", Bundles.rule(epl)).orElseThrow();

        List<String> texts = LiteralMoves.of(rule).stream()
                .map(move -> move.spot()
                        .replacedIn(rule.text(), move.shift().replacement())
                        .orElseThrow())
                .toList();

        assertThat(texts)
                .containsExactly(
                        rule.text().replace("value >= 20", "value >= 19"),
                        rule.text().replace("value >= 20", "value >= 21"),
                        rule.text().replace("(*) >= 20", "(*) >= 19"),
                        rule.text().replace("(*) >= 20", "(*) >= 21"));
    }

    @Test
    void whenSomethingElseStandsThere_thenNothingIsWritten() {
        RuleText rule = RuleText.of("gas/one.yaml", Bundles.rule("x").replace("epl: |", "epl: >"))
                .orElseThrow();

        assertThat(rule.inEpl(0, "7").replacedIn(rule.text(), "8")).isEmpty();
    }

    @Test
    void whenParametersAndOverlaysAreQuotedOrNot_thenTheyAreMovedWhereTheyStand() {
        String text = """
                parameters:
                  limit: {type: number, value: "1.50", unit: kPa}
                  calls: {type: integer, value: 3}
                  name: {type: text, value: 5}
                overlays:
                  - {area: "grid:g1", mode: night, set: {limit: 2}, why: w}
                epl: a <= ?:limit:double and ?:calls:int * 2 < count(*)
                """;
        RuleText rule = RuleText.of("gas/one.yaml", text).orElseThrow();

        List<Move> moves = ParameterMoves.of(rule);

        assertThat(moves)
                .extracting(move -> Bed.words(move) + " " + move.target().limit())
                .containsExactly(
                        "limit: 1.5 → 1.45 kPa MOST",
                        "limit: 1.5 → 1.55 kPa MOST",
                        "limit (grid:g1 night): 2 → 1.9 kPa MOST",
                        "limit (grid:g1 night): 2 → 2.1 kPa MOST",
                        "calls: 3 → 2 UNKNOWN",
                        "calls: 3 → 4 UNKNOWN");
        assertThat(moves.get(0).spot().replacedIn(text, "1.45")).contains(text.replace("\"1.50\"", "\"1.45\""));
        assertThat(moves.get(3).spot().replacedIn(text, "2.1")).contains(text.replace("limit: 2", "limit: 2.1"));
    }
}
