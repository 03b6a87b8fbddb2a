package fengsui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.figures.Floor;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What authors expect of their rules. */
class FigureSetTest {

    private static final String SOUND = Bundles.rule("select a.grid as grid from Sensor as a");

    private static RuleBundle with(String lines) {
        return Bundles.of("r/0.yaml", SOUND + lines);
    }

    private static List<String> problems(String lines) {
        return RuleSetLoader.load(with(lines)).problems().stream()
                .map(Problem::toString)
                .filter(problem -> problem.contains("precision_"))
                .toList();
    }

    @Test
    void whenARuleNamesAFloor_thenItIsReadWithTenAnswersUnlessItSaysHowMany() {
        assertThat(FigureSet.of(with("precision_floor: 0.6\n")).floors()).containsEntry("r/0", new Floor(0.6, 10));
        assertThat(FigureSet.of(with("precision_floor: 1\nprecision_answers: 3\n"))
                        .floors())
                .containsEntry("r/0", new Floor(1, 3));
        assertThat(FigureSet.of(with("")).floors()).isEmpty();
        assertThat(problems("precision_floor: 0.6\nprecision_answers: 3\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "precision_floor: 60         | expected a share from 0 to 1",
                "precision_floor: -0.1       | expected a share from 0 to 1",
                "precision_floor: high       | expected a number",
                "precision_answers: 5        | but not by what",
                "{precision_floor: 1, precision_answers: 0} | from 1"
            })
    void whenAFloorIsWrong_thenTheCheckSaysSoAndNothingIsHeldAgainstIt(String line, String said) {
        String lines = line.replaceAll("[{}]", "").replace(", ", "\n") + "\n";
        assertThat(problems(lines)).singleElement().asString().contains(said);
        assertThat(FigureSet.of(with(lines)).floors()).isEmpty();
    }

    @Test
    void whenThereIsACalendar_thenDaysBeginWhereTheCityIs() {
        TreeMap<String, String> files = new TreeMap<>(with("").files());
        files.put("calendar.yaml", "zone: Asia/Shanghai\nmodes: {}\n");
        assertThat(FigureSet.of(new RuleBundle(files)).days().zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        files.put("calendar.yaml", "zone: [");
        assertThat(FigureSet.of(new RuleBundle(files)).days()).isEqualTo(FigureSet.NONE.days());
    }
}
