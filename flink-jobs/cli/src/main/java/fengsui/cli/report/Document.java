package fengsui.cli.report;

import fengsui.cli.screen.Table;
import fengsui.risk.Grade;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a report says, whatever it is written in. */
public record Document(String title, List<Block> blocks) {

    public Document {
        blocks = List.copyOf(blocks);
    }

    /** One piece of it. */
    public sealed interface Block {}

    /** A heading of a section. */
    public record Heading(String text) implements Block {}

    /** A heading within a section, of something that reached {@code grade}. */
    public record Graded(Grade grade, String text) implements Block {}

    /**
     * A sentence or several.
     *
     * @param alarming whether it must not be overlooked
     */
    public record Paragraph(String text, boolean alarming) implements Block {}

    /** One line each. */
    public record Points(List<String> lines) implements Block {

        public Points {
            lines = List.copyOf(lines);
        }
    }

    /** Headings in the language of the report; of grades their numeral as a heading and their colour as a cell. */
    public record Rows(Table table) implements Block {}

    /** How many of each grade, gravest first, and how many in all. */
    public record Tally(SortedMap<Grade, Long> counts, long all) implements Block {

        public Tally {
            counts = new TreeMap<>(counts);
        }
    }
}
