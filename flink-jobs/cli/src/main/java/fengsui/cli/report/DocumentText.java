package fengsui.cli.report;

import fengsui.cli.report.Document.Block;
import fengsui.cli.report.Document.Graded;
import fengsui.cli.report.Document.Heading;
import fengsui.cli.report.Document.Paragraph;
import fengsui.cli.report.Document.Points;
import fengsui.cli.report.Document.Rows;
import fengsui.cli.report.Document.Tally;
import fengsui.cli.screen.Table;
import fengsui.risk.Grade;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A document in Markdown, with tables as GitHub has them. The same document makes the same text, to the byte. */
public record DocumentText(Document document, Wording words) {

    public String markdown() {
        StringBuilder text = new StringBuilder("# " + safe(document.title()) + "\n");
        document.blocks().forEach(block -> text.append('\n').append(of(block)).append('\n'));
        return text.toString();
    }

    private String of(Block block) {
        if (block instanceof Heading heading) {
            return "## " + safe(heading.text());
        }
        if (block instanceof Graded graded) {
            return "### " + graded.grade().numeral() + " " + safe(graded.text());
        }
        if (block instanceof Paragraph paragraph) {
            return paragraph.alarming() ? "**" + safe(paragraph.text()) + "**" : safe(paragraph.text());
        }
        if (block instanceof Points points) {
            return points.lines().stream().map(line -> "- " + safe(line)).collect(Collectors.joining("\n"));
        }
        return block instanceof Rows rows ? table(rows.table()) : tally((Tally) block);
    }

    private String tally(Tally tally) {
        List<String> parts = new ArrayList<>();
        tally.counts()
                .forEach((grade, count) ->
                        parts.add(grade.numeral() + " " + words.colour(grade) + " **" + Wording.number(count) + "**"));
        parts.add(words.say("共", "in all") + " **" + Wording.number(tally.all()) + "**");
        return String.join(" · ", parts);
    }

    private String table(Table table) {
        List<String> lines = new ArrayList<>();
        lines.add(row(table.heading().stream().map(DocumentText::safe).toList()));
        lines.add(row(IntStream.range(0, table.heading().size())
                .mapToObj(column -> table.isNumber(column) ? "---:" : "---")
                .toList()));
        table.body().forEach(row -> lines.add(row(row.stream().map(this::cell).toList())));
        return String.join("\n", lines);
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private String cell(String text) {
        return Grade.parse(text)
                .map(grade -> grade.numeral() + " " + words.colour(grade))
                .orElseGet(() -> safe(text));
    }

    /** Nothing in it is taken for Markdown or for HTML, and it stays on its line. */
    static String safe(String text) {
        StringBuilder safe = new StringBuilder();
        text.replaceAll("\\p{Cntrl}+", " ").codePoints().forEach(point -> {
            if ("\\`*_{}[]<>|#~&!".indexOf(point) >= 0) {
                safe.append('\\');
            }
            safe.appendCodePoint(point);
        });
        return safe.toString();
    }
}
