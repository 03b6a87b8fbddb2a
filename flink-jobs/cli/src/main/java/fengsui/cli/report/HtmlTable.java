package fengsui.cli.report;

import fengsui.cli.screen.Table;
import fengsui.risk.Grade;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table of the terminal in HTML: numerals and colours become marks, ISO times become short. */
record HtmlTable(Table table, Wording words) {

    private static final Pattern TIME =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d):\\d\\d[+-]\\d\\d:\\d\\d");

    /** Characters; longer texts are wrapped. */
    private static final int LONG = 32;

    /** Wide tables scroll by themselves instead of the page. */
    void write(Html html) {
        html.open("div", "class", "wide").open("table");
        heading(html);
        html.open("tbody");
        for (List<String> row : table.body()) {
            html.open("tr", "class", isIdle(row) ? "idle" : "busy");
            for (int i = 0; i < row.size(); i++) {
                cell(html, row.get(i), table.isNumber(i));
            }
            html.close().line();
        }
        html.close().close().close().line();
    }

    /** A rule that never hit. */
    private static boolean isIdle(List<String> row) {
        return row.stream().skip(1).allMatch(cell -> cell.matches("[0.]*"));
    }

    private void heading(Html html) {
        html.open("thead").open("tr");
        for (int i = 0; i < table.heading().size(); i++) {
            String style = table.isNumber(i) ? "number" : "words";
            html.open("th", "scope", "col", "class", style);
            String text = table.heading().get(i);
            GradeMark.ofNumeral(text)
                    .ifPresentOrElse(grade -> GradeMark.write(html, grade), () -> html.text(words.heading(text)));
            html.close();
        }
        html.close().close().line();
    }

    private void cell(Html html, String text, boolean number) {
        html.open("td", "class", number ? numberStyle(text) : text.length() > LONG ? "words long" : "words");
        Matcher time = TIME.matcher(text);
        if (time.matches()) {
            html.element("time", time.group(1) + " " + time.group(2), "datetime", text);
        } else {
            Grade.parse(text).ifPresentOrElse(grade -> marked(html, grade), () -> html.text(text));
        }
        html.close();
    }

    private static String numberStyle(String text) {
        return text.equals("0") ? "number nought" : "number";
    }

    private void marked(Html html, Grade grade) {
        GradeMark.write(html, grade);
        html.text(" " + words.colour(grade));
    }
}
