package fengsui.cli.order;

import fengsui.area.Area;
import fengsui.area.AreaMap;
import fengsui.area.Level;
import fengsui.cli.clock.WallClock;
import fengsui.cli.listen.JobEar;
import fengsui.cli.rules.publish.ControlOptions;
import fengsui.cli.rules.publish.PublishedSets;
import fengsui.codec.area.AreaFiles;
import fengsui.order.Order;
import fengsui.order.Orders;
import fengsui.rule.AreaText;
import fengsui.rule.OrderCheck;
import fengsui.topics.ControlTopic.Entry;
import fengsui.topics.OrderTopic;
import java.util.ArrayList;
import java.util.List;

/**
 * What an order is given on: the newest rule set, the orders so far, and the clock of the job.
 *
 * @param rules the newest rule set
 * @param given all orders, in the order in which they were given
 * @param clock of the job that runs, or of the wall where none is heard of; epoch milliseconds
 */
record OrderGround(Entry rules, List<OrderTopic.Entry> given, long clock) {

    private static final Area NOWHERE = new Area(Level.CITY, "");

    static OrderGround of(ControlOptions where, JobEar ear) {
        Entry newest = PublishedSets.read(where.control()).mustHaveNewest();
        List<OrderTopic.Entry> given = new OrderTopic(where.broker(), where.topics()).read();
        return new OrderGround(newest, given, ear.clock().orElseGet(WallClock::now));
    }

    /** With what each later one made of those before it. */
    Orders orders() {
        Orders orders = Orders.NONE;
        for (OrderTopic.Entry entry : given) {
            boolean followed = OrderCheck.complaints(
                            entry.order(), rules.control().rules())
                    .isEmpty();
            orders = followed ? orders.and(entry.order()) : orders;
        }
        return orders;
    }

    /** The area of this text; a stand-in, and a problem, where there is none. */
    Area area(String text, List<String> problems) {
        if (text.isEmpty()) {
            problems.add("--area is missing: say where, such as district:old-town, or the whole city with its code");
            return NOWHERE;
        }
        AreaMap areas = AreaFiles.load(rules.control().rules(), new ArrayList<>());
        AreaText.Reading reading = AreaText.parse(text, areas, Level.GRID);
        if (reading.area() == null) {
            problems.add("--area " + text + ": " + reading.complaint());
        }
        return reading.area() == null ? NOWHERE : reading.area();
    }

    /** What the job would say against it. */
    List<String> complaints(Order order) {
        return OrderCheck.complaints(order, rules.control().rules());
    }

    /** From when it can hold at the earliest: a rule set that was published ahead is the one that it is about. */
    long earliest(Order order) {
        return Math.max(order.from(), rules.control().effectiveAt());
    }
}
