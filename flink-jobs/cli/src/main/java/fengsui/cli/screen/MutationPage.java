package fengsui.cli.screen;

import fengsui.rule.mutation.Limit;
import fengsui.rule.mutation.Move;
import fengsui.rule.mutation.MutationReport;
import fengsui.rule.mutation.Tried;
import fengsui.rule.mutation.Tried.Verdict;
import fengsui.text.Bilingual;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which small changes of rules their cases would notice, and under each rule those that they would not.
 *
 * @param folder of the rules, as it is found from where the person stands
 */
public record MutationPage(Palette palette, Language language, Path folder) {

    private static final int SHOWN = 20;

    public List<String> lines(MutationReport report) {
        Page page = new Page(palette, language);
        page.line(palette.bold(report.rule()) + "  " + verdict(page, report));
        List<Tried> unnoticed = report.of(Verdict.UNNOTICED);
        unnoticed.stream().limit(SHOWN).forEach(one -> unnoticed(page, one.move()));
        if (unnoticed.size() > SHOWN) {
            page.text(page.say("另有 ", "and ") + (unnoticed.size() - SHOWN) + page.say(" 处", " more"));
        }
        return page.lines();
    }

    private static String verdict(Page page, MutationReport report) {
        if (report.failing() > 0) {
            return page.say("未改动：原样即有 ", "not moved: as it is, ")
                    + report.failing()
                    + page.say(" 个用例失败", report.failing() == 1 ? " of its cases fails" : " of its cases fail");
        }
        if (report.cases() == 0) {
            return page.say("未改动：没有用例", "not moved: it has no case");
        }
        return noticed(page, report.of(Verdict.NOTICED).size(), report.possible()) + notPossible(page, report);
    }

    private static String noticed(Page page, int noticed, int possible) {
        return page.say(possible + " 处改动中 " + noticed + " 处会被发现", noticed + " of " + possible + " noticed");
    }

    private static String notPossible(Page page, MutationReport report) {
        List<Tried> none = report.of(Verdict.NOT_POSSIBLE);
        String codes = none.stream()
                .map(one -> one.reason().replaceAll(" .*", ""))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
        return none.isEmpty()
                ? ""
                : page.say("，另有 ", ", ") + none.size() + page.say(" 处不可行 (", " not possible (") + codes + ")";
    }

    private void unnoticed(Page page, Move move) {
        String place = folder.resolve(move.spot().file()).toString();
        page.line("  " + place + ":" + move.spot().at().line() + ":"
                + move.spot().at().column() + "  " + move.target().name() + ": "
                + move.shift().from() + " → " + move.shift().to());
        page.hanging("      ", page.say("可加用例：", "add a case ") + page.say(wanted(move)));
    }

    /** The case that would notice. */
    private static Bilingual wanted(Move move) {
        Bilingual pattern = pattern(move);
        String from = move.shift().from();
        String to = move.shift().to();
        return new Bilingual(fill(pattern.zh(), from, to), fill(pattern.en(), from, to));
    }

    private static String fill(String pattern, String from, String to) {
        return pattern.replace("{0}", from).replace("{1}", to);
    }

    private static Bilingual pattern(Move move) {
        return switch (move.target().kind()) {
            case TIME -> time(move);
            case MEASURE ->
                new Bilingual(
                        number(move).zh() + "，并在 measures 中写明预期的度量",
                        number(move).en() + ", and that expects its measures");
            case ROW ->
                new Bilingual(
                        number(move).zh() + "，并在 warnings 中写明预期的级别",
                        number(move).en() + ", and that expects its grade under 'warnings'");
            case VALUE -> expecting(move, number(move));
        };
    }

    private static Bilingual number(Move move) {
        return switch (move.target().limit()) {
            case LEAST ->
                move.stricter()
                        ? new Bilingual("数值为 {0} 或略高，低于 {1}", "with {0} or a little more, less than {1}")
                        : new Bilingual("数值低于 {0}，不低于 {1}", "with less than {0}, at least {1}");
            case MOST ->
                move.stricter()
                        ? new Bilingual("数值为 {0} 或略低，高于 {1}", "with {0} or a little less, more than {1}")
                        : new Bilingual("数值高于 {0}，不高于 {1}", "with more than {0}, at most {1}");
            case UNKNOWN -> new Bilingual("数值介于 {0} 与 {1} 之间", "with a number between {0} and {1}");
        };
    }

    private static Bilingual time(Move move) {
        return switch (move.target().limit()) {
            case MOST ->
                expecting(
                        move,
                        move.stricter()
                                ? new Bilingual(
                                        "最后一个事件在 {0} 将满时到达，晚于 {1}",
                                        "whose last event comes just before {0} have passed, later than {1}")
                                : new Bilingual(
                                        "最后一个事件在满 {0} 之后、{1} 之前到达",
                                        "whose last event comes after {0}, before {1} have passed"));
            case LEAST ->
                expecting(
                        move,
                        move.stricter()
                                ? new Bilingual(
                                        "事件相隔 {0} 或略多，不到 {1}",
                                        "whose events are {0} apart or a little more, less than {1}")
                                : new Bilingual(
                                        "事件相隔不到 {0}，不少于 {1}", "whose events are less than {0} apart, at least {1}"));
            case UNKNOWN -> new Bilingual("其中有事件在 {0} 与 {1} 之间到达", "in which something comes between {0} and {1}");
        };
    }

    private static Bilingual expecting(Move move, Bilingual what) {
        if (move.target().limit() == Limit.UNKNOWN) {
            return what;
        }
        return move.stricter()
                ? new Bilingual(what.zh() + "，预期有信号", what.en() + ", and that expects a signal")
                : new Bilingual(what.zh() + "，预期无信号", what.en() + ", and that expects silence");
    }

    /** What it comes to, under all rules. */
    public List<String> summary(List<MutationReport> reports) {
        Page page = new Page(palette, language);
        int noticed = count(reports, Verdict.NOTICED);
        int none = count(reports, Verdict.NOT_POSSIBLE);
        int possible = reports.stream().mapToInt(MutationReport::possible).sum();
        page.line(page.say("合计：", "all: ")
                + noticed(page, noticed, possible)
                + page.say("，另有 ", ", ")
                + none
                + page.say(" 处不可行；规则 ", " not possible; in ")
                + reports.size()
                + page.say(" 条", reports.size() == 1 ? " rule" : " rules"));
        return page.lines();
    }

    private static int count(List<MutationReport> reports, Verdict verdict) {
        return reports.stream().mapToInt(report -> report.of(verdict).size()).sum();
    }
}
