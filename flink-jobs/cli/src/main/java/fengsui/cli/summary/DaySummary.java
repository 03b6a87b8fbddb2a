package fengsui.cli.summary;

import fengsui.cli.report.Document;
import fengsui.cli.report.Document.Block;
import fengsui.cli.report.Document.Graded;
import fengsui.cli.report.Document.Heading;
import fengsui.cli.report.Document.Paragraph;
import fengsui.cli.report.Document.Points;
import fengsui.cli.report.Document.Rows;
import fengsui.cli.report.Document.Tally;
import fengsui.cli.screen.Table;
import fengsui.codec.WarningView;
import fengsui.order.Orders;
import fengsui.risk.Grade;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One day in words and tables. Nothing in it names a person: who answered is left out, and what was remarked is nowhere.
 *
 * @param date as a person writes it
 * @param status of CAP
 * @param cases in the order in which they began
 * @param orders what was ordered; empty where that is not known
 */
record DaySummary(
        String date, String status, long from, long to, List<Case> cases, Optional<Orders> orders, SummaryWords words) {

    private static final int GRAVEST = 10;
    private static final int STORY = 30;
    private static final int LISTED = 50;

    DaySummary {
        cases = List.copyOf(cases);
    }

    Document document() {
        List<Block> blocks = new ArrayList<>();
        top(blocks);
        if (cases.isEmpty()) {
            blocks.add(new Paragraph(words.say("当日没有事件。", "Nothing was told of on that day."), false));
        } else {
            counts(
                    blocks,
                    words.say("按灾种", "By hazard"),
                    words.say("灾种", "hazard"),
                    one -> words.say(one.newest().event()));
            counts(
                    blocks,
                    words.say("按区", "By district"),
                    words.say("区", "district"),
                    one -> one.newest().where().district());
            gravest(blocks);
            blocks.add(new Heading(words.say("答复", "Answers")));
            blocks.add(new Rows(new AnswerTable(fresh(), words).table()));
            rejected(blocks);
        }
        new OrdersInForce(from, to, cases, orders, words).write(blocks);
        open(blocks);
        blocks.add(new Paragraph(
                words.say(
                        "由 ./fengsui summary 生成。等级为内部处置等级，不是对公众的预警。",
                        "Made by ./fengsui summary. Grades are an internal dispatch scale, not a public warning."),
                false));
        return new Document(words.say("每日预警摘要 ", "Warnings of ") + date, blocks);
    }

    private List<Case> fresh() {
        return cases.stream().filter(one -> one.began() >= from).toList();
    }

    private void top(List<Block> blocks) {
        if (!status.equals("Actual")) {
            blocks.add(new Paragraph(words.unreal(status), true));
        }
        List<Case> fresh = fresh();
        long inside = fresh.stream().filter(Case::inside).count();
        int carried = cases.size() - fresh.size();
        long open = cases.stream().filter(Case::open).count();
        SortedMap<Grade, Long> counts = new TreeMap<>();
        for (Grade grade : Grade.values()) {
            counts.put(
                    grade, fresh.stream().filter(one -> one.gravest() == grade).count());
        }
        blocks.add(new Tally(counts, fresh.size()));
        blocks.add(new Paragraph(
                words.say(
                        "当日首次告知 " + fresh.size() + " 起（其中 " + inside + " 起在另一事件之内告知），前日延续 " + carried + " 起；当日结束时未结束 "
                                + open + " 起。时间均为 " + words.zone() + "。",
                        fresh.size() + " first told on that day (" + inside + " of them inside others), " + carried
                                + " carried over from before; " + open + " open at its end. Times are " + words.zone()
                                + "."),
                false));
    }

    /** What cases are counted by. */
    private interface Kind {
        String of(Case one);
    }

    private void counts(List<Block> blocks, String heading, String what, Kind kind) {
        SortedMap<String, List<Case>> kinds = new TreeMap<>();
        cases.forEach(one ->
                kinds.computeIfAbsent(kind.of(one), name -> new ArrayList<>()).add(one));
        Table table = new Table(
                what, "Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", words.say("事件", "incidents"), words.say("日终未结束", "open at the end"));
        kinds.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<Case>> entry) ->
                        -entry.getValue().size()))
                .forEach(entry -> row(table, entry.getKey(), entry.getValue()));
        blocks.add(new Heading(heading));
        blocks.add(new Rows(table));
    }

    private static void row(Table table, String name, List<Case> some) {
        List<String> cells = new ArrayList<>(List.of(name));
        for (Grade grade : Grade.values()) {
            cells.add(count(some.stream().filter(one -> one.gravest() == grade).count()));
        }
        cells.add(count(some.size()));
        cells.add(count(some.stream().filter(Case::open).count()));
        table.row(cells.toArray(String[]::new));
    }

    private static String count(long number) {
        return Long.toString(number);
    }

    private void gravest(List<Block> blocks) {
        blocks.add(new Heading(words.say("最严重的事件", "Gravest incidents")));
        cases.stream()
                .filter(one -> !one.inside())
                .sorted(Case.GRAVEST)
                .limit(GRAVEST)
                .forEach(one -> {
                    WarningView view = one.gravestRecord();
                    blocks.add(new Graded(
                            one.gravest(),
                            words.say(view.event()) + " · " + view.where().describe() + " · "
                                    + words.say(view.texts().headline())));
                    blocks.add(new Points(story(one)));
                });
    }

    private List<String> story(Case one) {
        List<WarningView> records = one.records();
        List<String> lines = new ArrayList<>();
        int left = Math.max(0, records.size() - STORY);
        if (left > 0) {
            lines.add(words.say("之前还有 " + left + " 条", left + " records before"));
        }
        records.subList(left, records.size())
                .forEach(record -> lines.add(words.time(record.times().sent(), from, to) + "  "
                        + words.grade(record.grade()) + "  " + words.told(record)));
        return lines;
    }

    private void rejected(List<Block> blocks) {
        Table table = new Table(
                words.say("首次告知", "first told"),
                words.say("等级", "grade"),
                words.say("灾种", "hazard"),
                words.say("地点", "area"),
                words.say("规则", "rules"),
                words.say("原因", "reason"));
        cases.stream()
                .filter(Case::rejected)
                .limit(LISTED)
                .forEach(one -> table.row(
                        words.time(one.began(), from, to),
                        one.gravest().colour(),
                        words.say(one.newest().event()),
                        one.newest().where().area().code(),
                        String.join(", ", one.newest().rules()),
                        one.answer().map(words::reason).orElse("")));
        section(
                blocks,
                words.say("被驳回", "Rejected by dispatch"),
                table,
                cases.stream().filter(Case::rejected).count());
    }

    private void open(List<Block> blocks) {
        Table table = new Table(
                words.say("首次告知", "first told"),
                words.say("等级", "grade"),
                words.say("灾种", "hazard"),
                words.say("地点", "area"),
                words.say("答复", "answer"));
        cases.stream()
                .filter(Case::open)
                .sorted(Comparator.comparing((Case one) -> one.newest().grade()).thenComparing(Case.FIRST))
                .limit(LISTED)
                .forEach(one -> table.row(
                        words.time(one.began(), from, to),
                        one.newest().grade().colour(),
                        words.say(one.newest().event()),
                        one.newest().where().area().code(),
                        words.state(one)));
        section(
                blocks,
                words.say("日终未结束", "Still open"),
                table,
                cases.stream().filter(Case::open).count());
    }

    /** Nothing where the table holds nothing. */
    private void section(List<Block> blocks, String heading, Table table, long all) {
        if (table.isEmpty()) {
            return;
        }
        blocks.add(new Heading(heading));
        blocks.add(new Rows(table));
        if (all > LISTED) {
            blocks.add(new Paragraph(
                    words.say("共 " + all + " 起，列出 " + LISTED + " 起。", LISTED + " of " + all + " are listed."), false));
        }
    }
}
