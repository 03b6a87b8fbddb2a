package fengsui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.risk.Measure;
import fengsui.risk.Severity;
import fengsui.risk.Urgency;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShadowsTest {

    private static final int LIMITS = 4;
    private static final List<Comparison> COMPARISONS = List.of(Comparison.values());

    @Test
    void whenAWiderRowStandsFirst_thenTheNarrowerOneIsInItsShadow() {
        Assessment.Row wide = row(new Assessment.Condition("peak", Comparison.AT_LEAST, 20));
        Assessment.Row narrow = row(new Assessment.Condition("peak", Comparison.AT_LEAST, 50));

        assertThat(Shadows.over(narrow, List.of(wide))).contains(wide);
        assertThat(Shadows.over(wide, List.of(narrow))).isEmpty();
    }

    /** Limits are whole and measures step by halves, so that every case of two conditions is met. */
    @Test
    void whenARowIsInAShadow_thenNoMeasuresReachIt() {
        Random random = new Random(31);
        int shadowed = 0;
        for (int i = 0; i < 5000; i++) {
            Assessment.Row before = random(random);
            Assessment.Row row = random(random);
            if (Shadows.over(row, List.of(before)).isPresent()) {
                shadowed++;
                assertThat(reached(before, row)).as("%s behind %s", row, before).isFalse();
            }
        }
        assertThat(shadowed).isGreaterThan(300);
    }

    @Test
    void whenEachRowHasOneConditionOnOneMeasure_thenEveryShadowIsFound() {
        for (Comparison wide : Comparison.values()) {
            for (Comparison narrow : Comparison.values()) {
                for (int limit = 0; limit < LIMITS; limit++) {
                    Assessment.Row before = row(new Assessment.Condition("a", wide, 2));
                    Assessment.Row row = row(new Assessment.Condition("a", narrow, limit));
                    assertThat(Shadows.over(row, List.of(before)).isPresent())
                            .as("%s behind %s", row, before)
                            .isEqualTo(!reached(before, row));
                }
            }
        }
    }

    private static boolean reached(Assessment.Row before, Assessment.Row row) {
        Assessment table = new Assessment(List.of(
                before,
                new Assessment.Row(row.when(), Urgency.FUTURE, Severity.SEVERE),
                new Assessment.Row(List.of(), Urgency.PAST, Severity.MINOR)));
        for (double a = -1; a <= LIMITS; a += 0.5) {
            for (double b = -1; b <= LIMITS; b += 0.5) {
                Map<String, Measure> measures = Map.of("a", new Measure.Numeric(a), "b", new Measure.Numeric(b));
                if (table.of(measures).urgency() == Urgency.FUTURE) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Assessment.Row random(Random random) {
        List<Assessment.Condition> when = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            Comparison comparison = COMPARISONS.get(random.nextInt(COMPARISONS.size()));
            when.add(new Assessment.Condition(random.nextBoolean() ? "a" : "b", comparison, random.nextInt(LIMITS)));
        }
        return row(when.toArray(Assessment.Condition[]::new));
    }

    private static Assessment.Row row(Assessment.Condition... when) {
        return new Assessment.Row(List.of(when), Urgency.IMMEDIATE, Severity.SEVERE);
    }
}
