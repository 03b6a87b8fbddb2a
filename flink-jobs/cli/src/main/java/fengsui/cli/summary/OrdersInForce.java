package fengsui.cli.summary;

import fengsui.cli.report.Document.Block;
import fengsui.cli.report.Document.Heading;
import fengsui.cli.report.Document.Paragraph;
import fengsui.cli.report.Document.Rows;
import fengsui.cli.screen.Table;
import fengsui.codec.privacy.PersonalData;
import fengsui.order.ModeOrder;
import fengsui.order.Order;
import fengsui.order.Orders;
import fengsui.order.Silence;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was ordered for any time of a day; where that is not known, what the records were made under. */
record OrdersInForce(long from, long to, List<Case> cases, Optional<Orders> orders, SummaryWords words) {

    void write(List<Block> blocks) {
        if (orders.isPresent()) {
            table(blocks, orders.get());
        } else {
            recorded(blocks);
        }
    }

    private void table(List<Block> blocks, Orders all) {
        Table table = new Table(
                words.say("命令", "order"),
                words.say("区域", "area"),
                words.say("自", "from"),
                words.say("至", "until"),
                words.say("下令者", "ordered by"),
                words.say("原因", "reason"));
        all.all().stream()
                .filter(order -> order.from() < to && order.until() > from)
                .forEach(order -> table.row(
                        what(order),
                        order.area().toString(),
                        words.time(order.from(), from, to),
                        words.time(order.until(), from, to),
                        safe(order.author()),
                        safe(order.reason())));
        if (!table.isEmpty()) {
            blocks.add(new Heading(words.say("静默与模式", "Silences and modes in force")));
            blocks.add(new Rows(table));
        }
    }

    /** It is free text. */
    private static String safe(String text) {
        return PersonalData.in(text) ? "–" : text;
    }

    private String what(Order order) {
        if (order instanceof ModeOrder mode) {
            return words.say("模式 ", "mode ") + words.label(mode.mode());
        }
        Silence silence = (Silence) order;
        String hazard = silence.hazard();
        return words.say("静默：", "silence of ")
                + (hazard == null ? words.say("所有灾种", "all hazards") : hazard)
                + (silence.red() ? words.say("，含红色", ", red too") : "");
    }

    private void recorded(List<Block> blocks) {
        SortedMap<String, Integer> modes = new TreeMap<>();
        cases.forEach(one -> one.records().stream()
                .flatMap(record -> record.course().modes().stream())
                .distinct()
                .forEach(mode -> modes.merge(mode, 1, Integer::sum)));
        if (!modes.isEmpty()) {
            blocks.add(new Heading(words.say("下令的模式", "Modes that were ordered")));
            modes.forEach((mode, count) -> blocks.add(new Paragraph(
                    words.label(mode) + words.say("：" + count + " 起事件", ": " + count + " incidents"), false)));
        }
    }
}
