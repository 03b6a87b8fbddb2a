package fengsui.cli.order;

import fengsui.cli.rules.publish.PublicationLine;
import fengsui.cli.screen.Table;
import fengsui.order.Order;
import fengsui.topics.OrderTopic;
import java.util.List;
import java.util.function.Predicate;

/** All orders of one kind, those that hold and those that do not any more. */
final class OrderList {

    private final OrderGround ground;
    private final Predicate<Order> wanted;

    OrderList(OrderGround ground, Predicate<Order> wanted) {
        this.ground = ground;
        this.wanted = wanted;
    }

    /** In lines; the newest last. */
    List<String> lines() {
        Table table = new Table("n", "", "what", "area", "from", "until", "author", "reason");
        List<OrderTopic.Entry> given = ground.given();
        for (int i = 0; i < given.size(); i++) {
            if (wanted.test(given.get(i).order())) {
                row(table, given.get(i), given.subList(i + 1, given.size()));
            }
        }
        return table.isEmpty() ? List.of("none was ordered there yet") : table.lines();
    }

    private void row(Table table, OrderTopic.Entry entry, List<OrderTopic.Entry> later) {
        Order order = entry.order();
        for (OrderTopic.Entry other : later) {
            order = other.order().sameAs(order)
                            && ground.complaints(other.order()).isEmpty()
                    ? order.endingAt(other.order().from())
                    : order;
        }
        table.row(
                Long.toString(entry.offset()),
                state(entry.order(), order),
                OrderWords.of(order),
                order.area().toString(),
                PublicationLine.time(order.from()),
                PublicationLine.time(order.until()),
                order.author(),
                order.reason());
    }

    private String state(Order given, Order now) {
        if (!ground.complaints(given).isEmpty()) {
            return "passed over";
        }
        if (!given.lasts()) {
            return "ends one";
        }
        if (now.holds(ground.clock())) {
            return "HOLDS";
        }
        return now.lasts() && now.from() > ground.clock() ? "to come" : "over";
    }
}
