package fengsui.cli.report;

import fengsui.cli.history.Extent;
import fengsui.cli.incident.DayTable;
import fengsui.cli.incident.IncidentLife;
import fengsui.cli.incident.IncidentsCsv;
import fengsui.cli.incident.LongestTable;
import fengsui.cli.incident.RuleTable;
import fengsui.cli.incident.TogetherTable;
import fengsui.cli.report.Backtested.Compared;
import fengsui.cli.screen.Table;
import fengsui.codec.area.AreaShapes;
import java.util.List;

/**
 * A back-test for a browser. The same results make the same page, to the byte.
 *
 * @param shapes what the map is drawn on
 */
public record ReportPage(Backtested came, AreaShapes shapes, Wording words) {

    public String html() {
        Html html = new Html();
        String title = words.say("回测", "Back-test") + " · " + came.basis().ruleSet();
        html.open("html", "lang", words.say("zh", "en")).line();
        PageHead.write(html, title);
        html.open("body").line();
        List<Told> told = Told.of(came.views());
        List<IncidentLife> incidents = told.stream().map(Told::life).toList();
        new PageTop(came.basis(), words).write(html, incidents);
        Compared compared = came.compared();
        if (compared != null) {
            difference(html, compared);
        }
        if (incidents.isEmpty()) {
            html.element("p", words.say("规则没有发现任何事件。", "The rules found no incident."));
        } else {
            found(html, told, incidents);
        }
        rules(html, incidents);
        foot(html);
        return html.close().close().document();
    }

    private void difference(Html html, Compared compared) {
        section(html, words.say("与其他规则的差别", "Against other rules"));
        html.element(
                "p",
                words.say(
                        "与 " + compared.against() + "（规则集 " + compared.ruleSet() + "）相比，本规则集：",
                        "What these rules change against " + compared.against() + " (rule set " + compared.ruleSet()
                                + "):"));
        new DifferenceTable(compared.difference(), words).write(html);
        html.close();
    }

    private void found(Html html, List<Told> told, List<IncidentLife> incidents) {
        timeline(html, incidents);
        table(
                html,
                words.say("最严重的事件", "Gravest incidents"),
                new GravestTable(told, words).table(),
                shown(GravestTable.SHOWN, incidents.size(), words.say("起事件", "incidents")));
        section(html, words.say("地图", "Map"));
        new MapOfIncidents(Places.of(told, shapes), shapes, words).write(html);
        html.close();
    }

    /** Of the whole history, and of what was warned of after its last event. */
    private void timeline(Html html, List<IncidentLife> incidents) {
        section(html, words.say("时间线", "Timeline"));
        html.element(
                "p",
                words.say(
                        "各等级事件的开始时间；每行有自己的刻度。", "When incidents of each grade began. Each row has a scale of its own."),
                "class",
                "note");
        Extent extent = came.basis().extent();
        long last = Math.max(extent.last(), incidents.get(incidents.size() - 1).start());
        long first = Math.min(
                extent.first() == 0 ? last : extent.first(), incidents.get(0).start());
        new Timeline(Bins.of(first, last, words.zone()), words).write(html, incidents);
        html.close();
    }

    private void rules(Html html, List<IncidentLife> incidents) {
        IncidentsCsv times = new IncidentsCsv(words.zone());
        double weeks = came.basis().extent().weeks();
        table(html, words.say("规则", "Rules"), new RuleTable(came.hits(), incidents, weeks).table(times), "");
        DayTable days = new DayTable(incidents, words.zone());
        table(
                html,
                words.say("最忙的日子", "Busiest days"),
                days.table(),
                shown(DayTable.SHOWN, days.count(), words.say("个有事件的日子", "days with incidents")));
        table(html, words.say("最长的事件", "Longest incidents"), new LongestTable(incidents).table(times), "");
        table(html, words.say("共同发声的规则", "Rules that speak together"), new TogetherTable(incidents).table(), "");
    }

    /** Blank where all are shown. */
    private String shown(int most, int of, String what) {
        return of <= most
                ? ""
                : words.say(
                        "共 " + Wording.number(of) + " " + what + "，列出 " + most + "。",
                        most + " of " + Wording.number(of) + " " + what + ".");
    }

    /** Nothing where the table holds nothing. */
    private void table(Html html, String heading, Table table, String note) {
        if (!table.isEmpty()) {
            section(html, heading);
            new HtmlTable(table, words).write(html);
            if (!note.isEmpty()) {
                html.element("p", note, "class", "note");
            }
            html.close();
        }
    }

    private static void section(Html html, String heading) {
        html.open("section").element("h2", heading).line();
    }

    private void foot(Html html) {
        html.element(
                "footer",
                words.say(
                        "由 ./fengsui backtest 生成。等级为内部处置等级，不是对公众的预警。",
                        "Made by ./fengsui backtest. Grades are an internal dispatch scale, not a public warning."));
    }
}
