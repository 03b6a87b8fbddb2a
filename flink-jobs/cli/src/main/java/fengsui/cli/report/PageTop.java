package fengsui.cli.report;

import fengsui.cli.history.Extent;
import fengsui.cli.incident.IncidentLife;
import fengsui.cli.report.Backtested.Basis;
import fengsui.risk.Grade;
import java.util.List;

/** What was run, whether its figures can be trusted, and how many incidents of each grade there were. */
record PageTop(Basis basis, Wording words) {

    void write(Html html, List<IncidentLife> incidents) {
        html.open("header").element("h1", words.say("历史回测", "Back-test"));
        html.element("p", ran());
        html.element("p", ledger(), "class", basis.balanced() ? "note" : "alarm");
        html.open("ul", "class", "tiles");
        for (Grade grade : Grade.values()) {
            tile(html, grade, incidents);
        }
        html.open("li")
                .element("b", Wording.number(incidents.size()))
                .element("span", words.say("起事件", incidents.size() == 1 ? "incident" : "incidents"))
                .close();
        html.close().close().line();
    }

    private void tile(Html html, Grade grade, List<IncidentLife> incidents) {
        long count = incidents.stream().filter(life -> life.gravest() == grade).count();
        html.open("li");
        GradeMark.write(html, grade);
        html.element("b", Wording.number(count))
                .element("span", words.colour(grade))
                .close();
    }

    /** One line. */
    private String ran() {
        Extent extent = basis.extent();
        String span = extent.first() == 0
                ? words.say("无时间", "no time")
                : words.time(extent.first()) + " – " + words.time(extent.last()) + " ("
                        + words.zone().getId() + ")";
        return words.say("规则集 ", "Rule set ") + basis.ruleSet() + " · " + span + " · "
                + Wording.number(extent.records())
                + words.say(" 条记录", extent.records() == 1 ? " record" : " records");
    }

    private String ledger() {
        return basis.balanced()
                ? words.say("台账平衡：每条记录都有去向。", "The ledger is balanced: every record is accounted for.")
                : words.say(
                        "台账不平衡：有记录去向不明，以下数字不可信。",
                        "The ledger is NOT balanced: some records are not accounted for; do not trust the figures below.");
    }
}
