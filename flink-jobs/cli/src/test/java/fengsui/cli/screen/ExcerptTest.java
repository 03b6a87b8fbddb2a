package fengsui.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void whenALineIsShown_thenTheMarkStandsUnderThePlace() {
        assertThat(lines("a: 1\nhazard: x\n", 2, 9)).containsExactly("    2 | hazard: x", "      |         ^");
    }

    @Test
    void whenChineseStandsBefore_thenTheMarkMovesTwoCellsForEachCharacter() {
        assertThat(lines("zh: 火灾 x", 1, 8)).containsExactly("    1 | zh: 火灾 x", "      |          ^");
    }

    @Test
    void whenATabStandsBefore_thenItIsShownAsTheBlanksThatTheMarkCounts() {
        assertThat(lines("\tx", 1, 2)).containsExactly("    1 |     x", "      |     ^");
    }

    @Test
    void whenTheLineIsLong_thenThePlaceIsStillSeen() {
        List<String> lines = lines("a".repeat(5000) + "X" + "b".repeat(5000), 1, 5001);

        assertThat(lines.get(0)).hasSizeLessThan(140).contains("…aaa").contains("bbb…");
        assertThat(lines.get(0).charAt(lines.get(1).indexOf('^'))).isEqualTo('X');
    }

    @Test
    void whenThePlaceLiesBehindTheLine_thenTheMarkStandsAtItsEnd() {
        assertThat(lines("abc", 1, 9)).containsExactly("    1 | abc", "      |    ^");
    }

    @Test
    void whenThereIsNoSuchLine_thenNothingIsShown() {
        assertThat(lines("abc", 2, 1)).isEmpty();
        assertThat(lines("", 1, 1)).isEmpty();
    }

    @Test
    void whenALineHoldsControlCharacters_thenTheyDoNotReachTheTerminal() {
        assertThat(lines("a\u001b[31mb", 1, 1).get(0)).isEqualTo("    1 | a?[31mb");
    }

    private static List<String> lines(String text, int line, int column) {
        return new Excerpt(text).lines(line, column, Palette.PLAIN);
    }
}
