package fengsui.cli.incident;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.risk.Grade;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final long HOUR = 3_600_000;
    private static final List<Grade> GRADES = List.of(Grade.values());

    private static IncidentLife fire(int hour, int hours, Grade grade, String area, String... rules) {
        String id = "fire|" + area + "|" + hour;
        return new IncidentLife(id, "fire", area, hour * HOUR, (hour + hours) * HOUR, grade, Set.of(rules));
    }

    @Test
    void whenNothingDiffers_thenAllAreTheSame() {
        List<IncidentLife> lives = List.of(fire(1, 2, Grade.RED, "a", "r"), fire(5, 1, Grade.BLUE, "b", "r"));

        Difference difference = Difference.of(lives, lives);

        assertThat(difference).isEqualTo(new Difference(List.of(), List.of(), List.of(), 2));
    }

    @Test
    void whenIncidentsComeGoAndChange_thenEachIsToldInTheOrderOfTime() {
        List<IncidentLife> before = List.of(
                fire(1, 2, Grade.YELLOW, "a", "r"), fire(5, 1, Grade.BLUE, "b", "r"), fire(9, 1, Grade.RED, "a", "r"));
        List<IncidentLife> now = List.of(
                fire(2, 2, Grade.ORANGE, "a", "s"), fire(7, 1, Grade.BLUE, "c", "r"), fire(9, 1, Grade.RED, "a", "r"));

        List<String> lines = new DifferencePage(Difference.of(before, now), new IncidentsCsv(ZoneOffset.UTC)).lines();

        assertThat(lines)
                .containsExactly(
                        "1 added, 1 dropped, 1 regraded, 0 otherwise timed, 1 the same",
                        "~ 1970-01-01T02:00:00+00:00 fire in a: yellow → orange, begins 1 h 0 min later,"
                                + " ends 1 h 0 min later, by s instead of r",
                        "- 1970-01-01T05:00:00+00:00 fire in b: blue, 1 h 0 min, by r",
                        "+ 1970-01-01T07:00:00+00:00 fire in c: blue, 1 h 0 min, by r");
    }

    @Test
    void whenAnotherAreaOrHazardOrTimeIsConcerned_thenItIsAnotherIncident() {
        IncidentLife life = fire(1, 1, Grade.RED, "a", "r");
        IncidentLife flood = new IncidentLife("flood|a|1", "flood", "a", HOUR, 2 * HOUR, Grade.RED, Set.of("r"));

        for (IncidentLife other : List.of(fire(1, 1, Grade.RED, "b", "r"), fire(3, 1, Grade.RED, "a", "r"), flood)) {
            Difference difference = Difference.of(List.of(life), List.of(other));
            assertThat(difference.dropped()).containsExactly(life);
            assertThat(difference.added()).containsExactly(other);
        }
    }

    /** Whatever two histories hold, every incident of either is told exactly once, and the reverse is the mirror. */
    @Test
    void whenHistoriesAreRandom_thenNoIncidentIsLostAndNoneIsToldTwice() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<IncidentLife> before = lives(random);
            List<IncidentLife> now = lives(random);

            Difference difference = Difference.of(before, now);

            long pairs = difference.changed().size() + difference.same();
            assertThat(difference.dropped().size() + pairs).as("seed %d", seed).isEqualTo(before.size());
            assertThat(difference.added().size() + pairs).as("seed %d", seed).isEqualTo(now.size());
            assertThat(difference.added()).doesNotHaveDuplicates().allMatch(now::contains);
            assertThat(difference.dropped()).doesNotHaveDuplicates().allMatch(before::contains);
        }
    }

    /** Of one area they never overlap. */
    private static List<IncidentLife> lives(Random random) {
        List<IncidentLife> lives = new ArrayList<>();
        for (String area : List.of("a", "b")) {
            for (int hour = random.nextInt(5); hour < 40; hour += 4 + random.nextInt(6)) {
                Grade grade = GRADES.get(random.nextInt(GRADES.size()));
                lives.add(fire(hour, 1 + random.nextInt(3), grade, area, "r"));
            }
        }
        return lives;
    }
}
