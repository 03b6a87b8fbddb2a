package fengsui.rule.mutation;

import static fengsui.rule.Sample.START;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.codec.RuleBundle;
import fengsui.event.SafetyEvent;
import fengsui.rule.Bundles;
import fengsui.rule.Sample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Other values for parameters, from what dispatch found of the warnings. */
class SuggestionsTest {

    private static final String ID = "gas/one";
    private static final long MINUTE = 60_000;

    private static final RuleBundle RULES = Bundles.of(
            ID + ".yaml",
            Bundles.rule("select a.grid as grid, a from pattern"
                            + " [every a=Sensor(property = 'gas', value >= ?:limit:double, value <= ?:most:double)]")
                    + "parameters:\n  limit: {type: number, value: 20, unit: '%LEL', min: 5, max: 30, why: set point}\n"
                    + "  most: {type: number, value: 100, why: range}\n");

    private final List<SafetyEvent> events = new ArrayList<>();
    private final List<Judged> judged = new ArrayList<>();

    /** A warning of one grid at each of {@code values}, and what dispatch found of it. */
    private void answered(boolean right, double... values) {
        for (double value : values) {
            String grid = "g" + events.size();
            long time = events.size() * MINUTE;
            events.add(Sample.gas(grid, time, grid, value));
            judged.add(new Judged(new Area(Level.GRID, grid), START + time, START + time + MINUTE, right));
        }
    }

    private List<Suggestion> suggestions() {
        return Suggestions.of(RULES, ID, judged, events);
    }

    @Test
    void whenWrongWarningsLieNearTheThreshold_thenTheLeastValueThatLeavesThemOutIsSuggested() {
        answered(false, 20, 21, 22, 23);
        answered(true, 26, 29, 35, 40, 60);
        assertThat(suggestions())
                .containsExactly(new Suggestion(
                        "limit", "20", "24", "%LEL", new Suggestion.Kept(5, 4), new Suggestion.Kept(5, 0)));
    }

    @Test
    void whenTooMuchThatWasRightWouldBeLeftOut_thenItIsNotSuggested() {
        answered(false, 20, 21, 22, 23, 25);
        answered(true, 20.5, 20.6, 35);
        assertThat(suggestions()).isEmpty();
    }

    @Test
    void whenWrongWarningsLieAbove_thenTheOtherParameterIsSuggestedWithinWhatItMayBe() {
        answered(false, 95, 99);
        answered(true, 22, 28, 60);
        assertThat(suggestions()).singleElement().satisfies(one -> {
            assertThat(one.parameter()).isEqualTo("most");
            assertThat(one.to()).isEqualTo("90");
            assertThat(one.after()).isEqualTo(new Suggestion.Kept(3, 0));
        });
    }

    @Test
    void whenTheEventsAreNotThoseOfTheWarnings_thenNothingIsSuggested() {
        answered(false, 20, 21);
        answered(true, 40);
        assertThat(Suggestions.of(RULES, ID, judged, List.of(Sample.gas("x", 0, "elsewhere", 99))))
                .isEmpty();
        assertThat(Suggestions.of(RULES, "gas/other", judged, events)).isEmpty();
    }
}
