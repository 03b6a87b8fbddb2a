package fengsui.rule.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.rule.Bundles;
import fengsui.rule.mutation.Tried.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class MutationsTest {

    /** A reading, and a smell within a while. */
    private static final String SMELT = """
            title: {zh: 题, en: Title}
            status: active
            version: 1
            owner: office
            hazard: gas-leak
            scope: grid
            memory: 60 s
            watches: [{kind: sensor, subject: gas}, {kind: hotline, subject: gas-smell}]
            parameters:
              limit: {type: number, value: 20, unit: "%LEL", min: 5, max: 100, why: usual}
              window: {type: duration, value: 1 min, min: 10 s, max: 5 min, why: at once}
            epl: |
              select a.grid as grid, a, b, a.value as level
              from pattern [every a=Sensor(property = 'gas', value >= ?:limit:double)
                -> (b=Hotline(category = 'gas-smell', grid = a.grid) where timer:within(?:window:int seconds))]
            assessment:
              - {when: {level: {at_least: 50}}, urgency: Immediate, severity: Extreme}
              - {urgency: Expected, severity: Minor}
            headline: {zh: "{area}", en: "{area}"}
            response: {zh: 去, en: Go}
            false_alarms: {zh: 无, en: None}
            recipients: [crew]
            """;

    private static final String CALL = "kind: hotline, channel: '119', category: gas-smell, sourceId: line";

    private static final String HELD = read("well inside", "signals: [{at: +30s, area: g1}]", "25", "+30s");

    private static String read(String name, String expect, String value, String call) {
        return Bed.scenario(name, expect, "at: +0s, value: " + value, "at: " + call + ", " + CALL);
    }

    @Test
    void whenNoCaseStandsNearAThreshold_thenItsMovesAreTold() {
        assertThat(Bed.of(SMELT, HELD).of(Verdict.UNNOTICED))
                .containsExactly(
                        "limit: 20 → 19 %LEL",
                        "limit: 20 → 21 %LEL",
                        "window: 1 min → 58 s",
                        "window: 1 min → 62 s",
                        "row 1, level: 50 → 48",
                        "row 1, level: 50 → 52");
    }

    @Test
    void whenACaseStandsJustBelowAThreshold_thenItNoticesALowerOne() {
        Bed bed = Bed.of(SMELT, HELD, read("just below", "signals: []", "19.5", "+30s"));

        assertThat(bed.of(Verdict.NOTICED)).containsExactly("limit: 20 → 19 %LEL");
    }

    @Test
    void whenACaseStandsOnAThreshold_thenItNoticesAHigherOne() {
        Bed bed = Bed.of(SMELT, read("on it", "signals: [{at: +30s, area: g1}]", "20", "+30s"));

        assertThat(bed.of(Verdict.NOTICED)).containsExactly("limit: 20 → 21 %LEL");
    }

    @Test
    void whenACaseComesJustAfterAWindow_thenItNoticesALongerOne_thoughMemoryHasToGrowWithIt() {
        Bed bed = Bed.of(SMELT, HELD, read("too late", "signals: []", "25", "+61s"));

        assertThat(bed.of(Verdict.NOTICED)).containsExactly("window: 1 min → 62 s");
    }

    @Test
    void whenACaseComesJustWithinAWindow_thenItNoticesAShorterOne() {
        Bed bed = Bed.of(SMELT, read("at the last moment", "signals: [{at: +59s, area: g1}]", "25", "+59s"));

        assertThat(bed.of(Verdict.NOTICED)).containsExactly("window: 1 min → 58 s");
    }

    @Test
    void whenACaseExpectsAGradeNearABound_thenItNotices() {
        String grade = "warnings: [{at: +30s, grade: %s, msgType: Alert}]";
        Bed bed = Bed.of(
                SMELT,
                read("on the bound", grade.formatted("red"), "50", "+30s"),
                read("below the bound", grade.formatted("blue"), "49", "+30s"));

        assertThat(bed.of(Verdict.NOTICED)).containsExactly("row 1, level: 50 → 48", "row 1, level: 50 → 52");
    }

    @Test
    void whenACaseFailsAsTheRuleIs_thenTheRuleIsNotMoved() {
        MutationReport report =
                Bed.of(SMELT, HELD, read("wrong", "signals: []", "25", "+30s")).report();

        assertThat(report.failing()).isEqualTo(1);
        assertThat(report.tried()).isEmpty();
    }

    @Test
    void whenTheCheckWouldRefuseAMove_thenItIsCountedApartWithTheReason() {
        Bed bed = Bed.of(SMELT.replace("max: 5 min", "max: 1 min").replace("min: 5, max: 100", "min: 19.5"), HELD);

        assertThat(bed.report().of(Verdict.NOT_POSSIBLE))
                .extracting(one -> Bed.words(one.move()) + ": " + one.reason())
                .containsExactly(
                        "limit: 20 → 19 %LEL: RULE-RANGE 'value' is below 'min'; raise it or lower 'min'",
                        "window: 1 min → 62 s: RULE-RANGE 'value' is above 'max'; lower it or raise 'max'");
        assertThat(bed.report().possible()).isEqualTo(4);
    }

    @Test
    void whenMemoryCannotGrow_thenALongerWindowIsNotPossible() {
        String day = SMELT.replace("memory: 60 s", "memory: 24 h")
                .replace("?:window:int seconds", "24 hours")
                .replaceAll("  window: .*\n", "");

        assertThat(Bed.of(day, HELD).of(Verdict.NOT_POSSIBLE)).containsExactly("timer:within(24 hours): 24 h → 25 h");
    }

    @Test
    void whenThereIsNothingToMove_thenNothingIs() {
        Bed bed = Bed.of(
                Bundles.rule("select a.grid as grid, a from pattern [every a=Sensor(property = 'gas')]"),
                Bed.scenario("any", "signals: [{at: +0s, area: g1}]", "at: +0s, value: 1"));

        assertThat(bed.report()).isEqualTo(new MutationReport("gas/one", 1, 0, List.of()));
    }

    @Test
    void whenARuleHasNoCase_thenItIsNotMoved() {
        assertThat(Bed.of(SMELT).report()).isEqualTo(new MutationReport("gas/one", 0, 0, List.of()));
    }
}
