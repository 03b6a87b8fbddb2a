package fengsui.rule.esper;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.rule.Compilation.EplProblem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Problems stand at the word concerned, and speak to somebody who writes rules and no programs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlainWordsTest {

    private final Checked checked = new Checked();

    @AfterAll
    void close() {
        checked.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    select grid, vlaue from Sensor                                       | 14 | there is no column 'vlaue' in Sensor; did you mean 'value'?
                    select a.grid as grid, a.vlaue as v from pattern [every a=Sensor]    | 24 | there is no column 'vlaue' in Sensor; did you mean 'value'?
                    select a.grid as grid, smok.value as v from pattern [every a=Sensor -> (smoke=Sensor(grid = a.grid) where timer:within(9 sec))] | 24 | 'smok' is no stream or tag; did you mean 'smoke'?
                    select grid from Sensr                                               | 18 | there is no stream 'Sensr'; did you mean 'Sensor'?
                    select grid form Sensor                                              | 18 | cannot be read from 'Sensor' on;
                    select grid from Sensor where (value > 3                             | 41 | the EPL ends too early;
                    select grid from Sensor where value > 'x'                            | 31 | compares a String with a numeric
                    select grid from Sensor where value > 'x                             | 39 | what begins here never ends
                    select grid from Sensor where metre(grid, grid) > 3                  | 31 | 'metre' is no function that rules may call; did you mean 'metres'?
                    select s.grid as grid from Sensor#time(9 sec) as s, Video#time(9 sec) as v | 71 | 'v' may be of any grid;
                    select a.grid as grid from pattern [every a=Sensor -> (b=Video where timer:within(9 sec))] | 56 | 'b' may be of any grid;
                    select grid, count(*) as n from Sensor#time(9 sec)                   | 14 | counts and sums run over all areas together;
                    select a.grid as grid from pattern [every a=Sensor -> b=Video(grid = a.grid) -> c=Video(grid = a.grid) where timer:within(9 sec)] | 55 | 'b' is waited for without end
                    """)
    void whenARuleIsWrong_thenItIsSaidWhereAndInPlainWords(String epl, int column, String words) {
        assertThat(checked.problems(epl)).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains(words).doesNotContain("Exception", "Failed to");
            assertThat(problem).extracting(EplProblem::line, EplProblem::column).containsExactly(1, column);
        });
    }
}
