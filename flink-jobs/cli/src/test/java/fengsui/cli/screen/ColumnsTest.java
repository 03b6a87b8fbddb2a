package fengsui.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void whenTextIsChinese_thenEachCharacterTakesTwoCells() {
        assertThat(Columns.width("燃气泄漏")).isEqualTo(8);
        assertThat(Columns.width("（119）")).isEqualTo(7);
        assertThat(Columns.width("𠮷")).isEqualTo(2);
    }

    @Test
    void whenTextIsLatinOrANumeral_thenEachCharacterTakesOne() {
        assertThat(Columns.width("Ⅱ ORANGE")).isEqualTo(8);
        assertThat(Columns.width("µg/m³ × ·")).isEqualTo(9);
        assertThat(Columns.width("e\u0301")).isEqualTo(1);
    }

    @Test
    void whenTextsArePadded_thenTheyEndInTheSameCell() {
        assertThat(Columns.width(Columns.pad("火灾", 12))).isEqualTo(12);
        assertThat(Columns.width(Columns.pad("Fire", 12))).isEqualTo(12);
        assertThat(Columns.right("火灾", 6)).isEqualTo("  火灾");
        assertThat(Columns.pad("longer than that", 4)).isEqualTo("longer than that");
    }

    @Test
    void whenATableIsPrinted_thenColumnsAlignAndNumbersStandToTheRight() {
        Table table = new Table("rule", "hits", "first");
        table.row("gas/leak", "7", "08:06");
        table.row("火灾/确认", "123", "");

        assertThat(table.lines()).containsExactly("rule       hits  first", "gas/leak      7  08:06", "火灾/确认   123");
    }
}
