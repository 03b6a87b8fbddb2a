package fengsui.job.operator;

import fengsui.codec.Ordered;
import fengsui.codec.RuleBundle;
import fengsui.order.Order;
import fengsui.order.Orders;
import fengsui.rule.OrderCheck;
import java.util.ArrayList;
import java.util.List;

/** What an order makes of a rule set: the same with one more order. Stateless. */
public final class OrderedRules {

    private OrderedRules() {}

    /** Why {@code order} is not followed; empty where it is. */
    static List<String> complaints(Order order, RuleBundle rules) {
        List<String> complaints = new ArrayList<>(OrderCheck.complaints(order, rules));
        Orders orders = since(order, Ordered.of(rules));
        if (order.lasts() && orders.full() && orders.all().stream().noneMatch(order::sameAs)) {
            complaints.add("there are " + Orders.MOST + " orders already, of which none is over for long; end some");
        }
        return complaints;
    }

    /**
     * Of all that was given: what was over long before it began is forgotten, so that there are never many. Nothing changes
     * where {@code rules} know it, or cannot follow it.
     *
     * @param number its offset on the control topic
     */
    public static RuleBundle with(RuleBundle rules, long number, Order order) {
        if (number <= Ordered.upTo(rules) || !complaints(order, rules).isEmpty()) {
            return rules;
        }
        return Ordered.in(rules, since(order, Ordered.of(rules)).and(order), number);
    }

    private static Orders since(Order order, Orders all) {
        return all.since(order.from() - StandingEditions.KEPT_MILLIS);
    }
}
