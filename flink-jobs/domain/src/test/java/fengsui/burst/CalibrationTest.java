package fengsui.burst;

import static fengsui.burst.Calls.DAY;
import static fengsui.burst.Calls.START;
import static fengsui.burst.Calls.WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Level;
import fengsui.burst.Calls.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** That a score means what it says: "as many or more once in so many looks". */
class CalibrationTest {

    private static final int WEEKS = 30;
    private static final long LEARNED = START + 8 * WEEK;

    /** The part of the looks at the district whose score is {@code score} or more. */
    private static double part(List<Call> calls, double score) {
        List<Call> streets = calls.stream()
                .map(call -> new Call(call.chain().upFrom(Level.STREET), call.time()))
                .toList();
        List<Burst> told = Calls.play(Calls.watch(), streets);
        long looks = calls.stream().filter(call -> call.time() >= LEARNED).count();
        long unusual = told.stream()
                .filter(burst -> burst.time() >= LEARNED && burst.area().level() == Level.DISTRICT)
                .filter(burst -> burst.score() >= score)
                .count();
        return (double) unusual / looks;
    }

    @Test
    void whenCallsComeByChance_thenAScoreIsAsRareAsItSays() {
        for (double perHour : new double[] {0.5, 3, 12}) {
            List<Call> calls = Calls.steady(new Random(5), perHour, 300, START, WEEKS * WEEK);
            assertThat(part(calls, 0.9)).as("%s an hour", perHour).isBetween(0.02, 0.12);
            assertThat(part(calls, 0.99)).as("%s an hour", perHour).isBetween(0.001, 0.015);
        }
    }

    @Test
    void whenRatesDifferFromDayToDay_thenAScoreIsNotMuchMoreFrequentThanItSays() {
        Random random = new Random(6);
        List<Call> calls = new ArrayList<>();
        for (long day = START; day < START + WEEKS * WEEK; day += DAY) {
            calls.addAll(Calls.steady(random, 3 * gamma(random, 4), 300, day, DAY));
        }
        assertThat(part(calls, 0.99)).isBetween(0.001, 0.03);
        assertThat(part(calls, 0.999)).isLessThan(0.006);
    }

    /** Of mean 1 and spread 1 / {@code shape}. */
    private static double gamma(Random random, int shape) {
        double sum = 0;
        for (int i = 0; i < shape; i++) {
            sum -= Math.log(1 - random.nextDouble());
        }
        return sum / shape;
    }
}
