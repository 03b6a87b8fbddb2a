package fengsui.cli.report;

import fengsui.cli.report.Document.Block;
import fengsui.cli.report.Document.Graded;
import fengsui.cli.report.Document.Heading;
import fengsui.cli.report.Document.Paragraph;
import fengsui.cli.report.Document.Points;
import fengsui.cli.report.Document.Rows;
import fengsui.cli.report.Document.Tally;

/** A document for a browser. The same document makes the same page, to the byte. */
public record DocumentPage(Document document, Wording words) {

    public String html() {
        Html html = new Html();
        html.open("html", "lang", words.say("zh", "en")).line();
        PageHead.write(html, document.title());
        html.open("body").line().element("h1", document.title()).line();
        document.blocks().forEach(block -> write(html, block));
        return html.close().close().document();
    }

    private void write(Html html, Block block) {
        if (block instanceof Heading heading) {
            html.element("h2", heading.text()).line();
        } else if (block instanceof Graded graded) {
            html.open("h3");
            GradeMark.write(html, graded.grade());
            html.text(" " + graded.text()).close().line();
        } else if (block instanceof Paragraph paragraph) {
            html.element("p", paragraph.text(), "class", paragraph.alarming() ? "alarm" : "told")
                    .line();
        } else if (block instanceof Points points) {
            html.open("ul").line();
            points.lines().forEach(line -> html.element("li", line).line());
            html.close().line();
        } else if (block instanceof Rows rows) {
            new HtmlTable(rows.table(), words).write(html);
        } else {
            tally(html, (Tally) block);
        }
    }

    private void tally(Html html, Tally tally) {
        html.open("ul", "class", "tiles");
        tally.counts().forEach((grade, count) -> {
            html.open("li");
            GradeMark.write(html, grade);
            html.element("b", Wording.number(count))
                    .element("span", words.colour(grade))
                    .close();
        });
        html.open("li")
                .element("b", Wording.number(tally.all()))
                .element("span", words.say("起事件", tally.all() == 1 ? "incident" : "incidents"))
                .close();
        html.close().line();
    }
}
