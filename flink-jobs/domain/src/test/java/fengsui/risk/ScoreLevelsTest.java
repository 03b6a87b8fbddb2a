package fengsui.risk;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.risk.ScoreLevels.Standing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreLevelsTest {

    private static final long MINUTE = RiskWindow.PANE_MILLIS;

    @Test
    void whenPointsReachABorder_thenTheLevelIsThereAtOnceHoweverManyItPasses() {
        assertThat(levels(0, 19, 20, 39, 40, 59, 60, 79, 80, 100)).containsExactly(0, 0, 1, 1, 2, 2, 3, 3, 4, 4);
        assertThat(levels(0, 85)).containsExactly(0, 4);
    }

    @Test
    void whenPointsFall_thenTheLevelIsLostOnlyWellBelowItsBorder() {
        assertThat(levels(80, 79, 73, 72, 53, 52)).containsExactly(4, 4, 4, 3, 3, 2);
        assertThat(levels(85, 0)).as("past several").containsExactly(4, 0);
        assertThat(levels(40, 32, 39, 40)).as("and comes back at its border").containsExactly(2, 1, 1, 2);
    }

    @Test
    void whenPointsTrembleAboutABorder_thenTheLevelStays() {
        assertThat(levels(60, 58, 61, 55, 62, 53, 60)).containsOnly(3);
    }

    @Test
    void whenALevelIsHeld_thenItIsLostOnlyAfterAnUnbrokenTime() {
        ScoreLevels held = new ScoreLevels(List.of(20, 40, 60, 80), 8, 2 * MINUTE);

        assertThat(run(held, 60, 50, 50, 50)).containsExactly(3, 3, 3, 2);
        assertThat(run(held, 60, 50, 50, 55, 50, 50, 50)).as("broken").containsExactly(3, 3, 3, 3, 3, 3, 2);
        assertThat(run(held, 60, 50, 10, 10)).as("to where it is then").containsExactly(3, 3, 3, 0);
        assertThat(run(held, 60, 50, 80)).as("up at once").containsExactly(3, 3, 4);
    }

    private static List<Integer> levels(int... points) {
        return run(ScoreLevels.USUAL, points);
    }

    private static List<Integer> run(ScoreLevels levels, int... points) {
        List<Integer> run = new ArrayList<>();
        Standing standing = Standing.CALM;
        for (int each : points) {
            standing = levels.after(standing, each, (run.size() + 1) * MINUTE);
            run.add(standing.level());
        }
        return run;
    }
}
