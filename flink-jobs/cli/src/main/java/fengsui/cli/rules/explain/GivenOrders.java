package fengsui.cli.rules.explain;

import fengsui.codec.RuleBundle;
import fengsui.order.Order;
import fengsui.order.Orders;
import fengsui.rule.OrderCheck;
import fengsui.topics.Broker;
import fengsui.topics.OrderTopic;
import fengsui.topics.TopicNames;

/** What was ordered, as the control topic tells. */
final class GivenOrders {

    private GivenOrders() {}

    /** All that {@code rules} can follow, those that are over too. */
    static Orders on(Broker broker, TopicNames topics, RuleBundle rules) {
        Orders orders = Orders.NONE;
        for (OrderTopic.Entry entry : new OrderTopic(broker, topics).read()) {
            Order order = entry.order();
            orders = OrderCheck.complaints(order, rules).isEmpty() ? orders.and(order) : orders;
        }
        return orders;
    }
}
