package fengsui.cli.screen;

import fengsui.figures.Figures;
import fengsui.figures.Floor;
import fengsui.figures.RuleRow;
import fengsui.figures.Spans;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * How rules do, for a terminal of 100 columns.
 *
 * @param byDistrict whether each rule's districts follow it
 */
public record FiguresPage(Palette palette, Language language, boolean byDistrict) {

    private static final Map<String, String> WORDS = Map.of(
            "falseAlarm", "误报",
            "badPlace", "地点不对",
            "wrongType", "类型不对",
            "tooLate", "太迟",
            "duplicate", "重复",
            "resolved", "已处置",
            "handedOver", "已移交",
            "noAction", "无需处置");

    private static final Map<String, String> WITHHELD =
            Map.of("inhibited", "抑制", "grouped", "合并", "folded", "折叠", "silenced", "静默");

    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;

    public List<String> lines(List<RuleRow> rows) {
        Page page = new Page(palette, language);
        if (rows.isEmpty()) {
            return page.line(page.say("这段时间没有任何预警。", "No warning was told in that time."))
                    .lines();
        }
        flagged(page, rows);
        page.heading("每条规则", "Rule by rule");
        page.table(table(page, rows));
        withheld(page, rows);
        answers(page, rows);
        notes(page, rows);
        return page.lines();
    }

    private static void flagged(Page page, List<RuleRow> rows) {
        rows.stream().filter(RuleRow::flagged).forEach(row -> below(page, row, row.floor()));
    }

    private static void below(Page page, RuleRow row, @Nullable Floor floor) {
        if (floor == null) {
            return;
        }
        Figures all = row.all();
        String mark = page.palette().alarming("! " + row.rule());
        page.line(mark);
        page.text(page.say(
                "调度答复 " + all.answered() + " 次，属实 " + all.right() + " 次（" + share(all) + "），低于作者期望的 "
                        + percent(floor.precision()),
                share(all) + " of " + all.answered() + " answers say that it was right; its author expects at least "
                        + percent(floor.precision())));
    }

    private Table table(Page page, List<RuleRow> rows) {
        Table table = new Table(
                page.say("规则", "rule"),
                page.say("预警", "warned"),
                page.say("答复", "answered"),
                page.say("属实", "right"),
                page.say("比例", "share"),
                page.say("受理 中位/九成", "accepted in"),
                page.say("到场", "on scene"),
                page.say("首证到预警", "lead"),
                page.say("未单发", "suppressed"));
        for (RuleRow row : rows) {
            table.row(cells((row.flagged() ? "! " : "") + row.rule(), row.all()));
            if (byDistrict) {
                row.districts().figures().forEach((district, figures) -> table.row(cells("  " + district, figures)));
            }
        }
        return table;
    }

    private static String[] cells(String name, Figures figures) {
        return new String[] {
            name,
            Long.toString(figures.issued()),
            Long.toString(figures.answered()),
            Long.toString(figures.right()),
            share(figures),
            both(figures.toAccept()),
            median(figures.toScene()),
            median(figures.lead()),
            Long.toString(figures.suppressed())
        };
    }

    /** What nobody was told of, or only inside something else. */
    private static void withheld(Page page, List<RuleRow> rows) {
        if (rows.stream().allMatch(row -> row.all().suppressed() == 0)) {
            return;
        }
        page.heading("未单独发布", "Suppressed");
        rows.stream()
                .filter(row -> row.all().suppressed() > 0)
                .forEach(row -> page.hanging("  " + row.rule() + ": ", withheld(page, row.all())));
    }

    private static String withheld(Page page, Figures figures) {
        return counts(page, figures.withheld())
                + page.say("；始终没有自己的记录 ", "; without any record of their own ")
                + figures.untold();
    }

    private void answers(Page page, List<RuleRow> rows) {
        if (rows.stream().allMatch(row -> row.all().answered() == 0)) {
            page.line("");
            page.text(page.say(
                    "还没有人答复：受理、退回、办结写入 feedback 主题（./fengsui watch 里可直接答复），这里就会有数。",
                    "Nobody has answered yet: what is accepted, rejected and closed goes to the topic feedback"
                            + " (./fengsui watch can answer), and is counted here."));
            return;
        }
        page.heading("调度怎么说", "What dispatch said");
        rows.stream()
                .filter(row -> row.all().answered() > 0)
                .forEach(row -> page.hanging("  " + row.rule() + ": ", said(page, row.all())));
    }

    private static String said(Page page, Figures figures) {
        StringJoiner said = new StringJoiner(page.say("；", "; "));
        said.add(page.say("受理 ", "accepted ") + figures.accepted());
        if (!figures.rejected().isEmpty()) {
            said.add(page.say("退回：", "rejected as ") + counts(page, figures.rejected()));
        }
        if (!figures.closed().isEmpty()) {
            said.add(page.say("办结：", "closed as ") + counts(page, figures.closed()));
        }
        return said.toString();
    }

    private static String counts(Page page, Map<String, Long> counts) {
        StringJoiner all = new StringJoiner(page.say("，", ", "));
        counts.forEach((label, count) -> all.add(page.say(chinese(label), label) + " " + count));
        return all.toString();
    }

    private static String chinese(String label) {
        return WORDS.getOrDefault(label, WITHHELD.getOrDefault(label, label));
    }

    private static void notes(Page page, List<RuleRow> rows) {
        page.line("");
        page.text(page.say(
                "一个事件计入最先触发它的规则、首次发出的时间和所在区。属实＝受理在办，或以已处置、已移交办结。时间精确到 1%。未单发：曾并入其他事件或被静默，迟到数据不再能改变时计入。",
                "An incident counts for the rule that spoke first, at the time of its first record. Right: accepted and"
                        + " under way, or closed as resolved or handed over. Times are right to 1 %: accepted in is"
                        + " median/nine in ten, the others are medians; lead is from the first evidence to the warning."
                        + " Suppressed: at some time told inside another incident, or silenced; counted once nothing"
                        + " late can change it."));
        if (rows.stream().allMatch(row -> row.floor() == null)) {
            page.text(page.say("没有规则写了 precision_floor，所以不评判。", "No rule names a precision_floor, so none is judged."));
        }
    }

    private static String share(Figures figures) {
        return figures.precision().isEmpty() ? "" : percent(figures.precision().getAsDouble());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", share * 100);
    }

    private static String both(Spans spans) {
        return spans.size() == 0 ? "" : time(spans.median()) + "/" + time(spans.percentile(90));
    }

    private static String median(Spans spans) {
        return spans.size() == 0 ? "" : time(spans.median());
    }

    /** Two units at most: {@code 45s}, {@code 2m05s}, {@code 1h05m}. */
    static String time(long millis) {
        long rounded = (millis + SECOND / 2) / SECOND * SECOND;
        if (rounded < MINUTE) {
            return rounded / SECOND + "s";
        }
        return rounded < HOUR
                ? String.format(Locale.ROOT, "%dm%02ds", rounded / MINUTE, rounded % MINUTE / SECOND)
                : String.format(Locale.ROOT, "%dh%02dm", rounded / HOUR, rounded % HOUR / MINUTE);
    }
}
