package fengsui.cli.incident;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.risk.Grade;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TablesTest {

    private static final long HOUR = 3_600_000;
    private static final IncidentsCsv TIMES = new IncidentsCsv(ZoneOffset.UTC);

    private static IncidentLife life(int hour, double hours, Grade grade, String... rules) {
        long end = (long) ((hour + hours) * HOUR);
        return new IncidentLife("i" + hour, "fire", "grid:a", hour * HOUR, end, grade, Set.of(rules));
    }

    @Test
    void whenThereIsNothing_thenNothingIsSaid() {
        assertThat(new DayTable(List.of(), ZoneOffset.UTC).lines()).isEmpty();
        assertThat(new LongestTable(List.of()).lines(TIMES)).isEmpty();
        assertThat(new TogetherTable(List.of(life(1, 1, Grade.RED, "r"))).lines())
                .isEmpty();
    }

    @Test
    void whenIncidentsLieOnDays_thenTheZoneSaysOnWhichAndTheBusiestAreShown() {
        List<IncidentLife> lives = List.of(life(20, 1, Grade.RED, "r"), life(23, 1, Grade.BLUE, "r"));

        assertThat(new DayTable(lives, ZoneOffset.UTC).lines())
                .containsExactly("       day  incidents  Ⅰ  Ⅱ  Ⅲ  Ⅳ", "1970-01-01          2  1  0  0  1");
        assertThat(new DayTable(lives, ZoneId.of("Asia/Shanghai")).lines())
                .containsExactly("       day  incidents  Ⅰ  Ⅱ  Ⅲ  Ⅳ", "1970-01-02          2  1  0  0  1");

        List<IncidentLife> many = IntStream.range(0, 12)
                .mapToObj(day -> life(day * 24, 1, Grade.RED, "r"))
                .toList();
        assertThat(new DayTable(many, ZoneOffset.UTC).lines())
                .hasSize(12)
                .last()
                .isEqualTo("the 10 busiest of 12 days with incidents");
    }

    @Test
    void whenSomeLastLonger_thenTheyComeFirst() {
        List<IncidentLife> lives =
                List.of(life(1, 0.2, Grade.RED, "r"), life(2, 50, Grade.BLUE, "r", "q"), life(3, 2, Grade.RED, "r"));

        assertThat(new LongestTable(lives)
                        .lines(TIMES).stream().map(line -> line.substring(0, 7).strip()))
                .containsExactly("longest", "2 d 2 h", "2 h 0 m", "12 min");
    }

    @Test
    void whenRulesShareIncidents_thenEachPairIsCountedAgainstEither() {
        List<IncidentLife> lives = List.of(
                life(1, 1, Grade.RED, "a", "b"), life(2, 1, Grade.RED, "b", "a", "c"), life(3, 1, Grade.RED, "a"));

        assertThat(new TogetherTable(lives).lines())
                .satisfies(lines -> assertThat(lines.get(1)).contains("a", "b", "2", "67%", "100%"))
                .hasSize(4);
    }
}
