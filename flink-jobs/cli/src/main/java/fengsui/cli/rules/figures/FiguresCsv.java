package fengsui.cli.rules.figures;

import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.figures.Figures;
import fengsui.figures.RuleRow;
import fengsui.figures.Spans;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** A report for spreadsheets: a line a rule, times in seconds; the district is empty where all are meant. */
final class FiguresCsv {

    private static final double SECOND = 1000;

    private FiguresCsv() {}

    static List<String> lines(List<RuleRow> rows, boolean byDistrict) {
        List<String> lines = new ArrayList<>();
        lines.add(heading());
        for (RuleRow row : rows) {
            lines.add(line(row, "", row.all()));
            if (byDistrict) {
                row.districts().figures().forEach((district, figures) -> lines.add(line(row, district, figures)));
            }
        }
        return lines;
    }

    private static String heading() {
        StringJoiner names = new StringJoiner(",");
        names.add("rule,flagged,floor,district,issued,answered,accepted,right,precision,suppressed,untold");
        for (String why : Figures.WHY_WITHHELD) {
            names.add("withheld." + why);
        }
        for (Rejection reason : Rejection.values()) {
            names.add("rejected." + reason.label());
        }
        for (Disposition disposition : Disposition.values()) {
            names.add("closed." + disposition.label());
        }
        return names.add("toAccept.median,toAccept.p90,lead.median,lead.p90,toScene.median,toScene.p90")
                .toString();
    }

    private static String line(RuleRow row, String district, Figures figures) {
        StringJoiner cells = new StringJoiner(",");
        cells.add(quoted(row.rule()))
                .add(Boolean.toString(row.flagged()))
                .add(row.floor() == null ? "" : share(row.floor().precision()))
                .add(quoted(district))
                .add(Long.toString(figures.issued()))
                .add(Long.toString(figures.answered()))
                .add(Long.toString(figures.accepted()))
                .add(Long.toString(figures.right()))
                .add(
                        figures.precision().isEmpty()
                                ? ""
                                : share(figures.precision().getAsDouble()))
                .add(Long.toString(figures.suppressed()))
                .add(Long.toString(figures.untold()));
        for (String why : Figures.WHY_WITHHELD) {
            cells.add(Long.toString(figures.withheldFor(why)));
        }
        for (Rejection reason : Rejection.values()) {
            cells.add(Long.toString(figures.rejectedFor(reason)));
        }
        for (Disposition disposition : Disposition.values()) {
            cells.add(Long.toString(figures.closedAs(disposition)));
        }
        for (Spans spans : List.of(figures.toAccept(), figures.lead(), figures.toScene())) {
            cells.add(seconds(spans, spans.median())).add(seconds(spans, spans.percentile(90)));
        }
        return cells.toString();
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }

    private static String seconds(Spans spans, long millis) {
        return spans.size() == 0 ? "" : Long.toString(Math.round(millis / SECOND));
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
