package fengsui.job.operator;

import fengsui.codec.Health;
import fengsui.order.ModeOrder;
import fengsui.order.Order;
import fengsui.order.Orders;
import fengsui.order.Silence;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which orders hold at a time, and which will, as a record of health. Stateless. */
final class OrdersHealth {

    private static final String SUBJECT = "orders";

    private OrdersHealth() {}

    static Health of(Orders orders, long time) {
        List<Order> holding =
                orders.all().stream().filter(order -> order.holds(time)).toList();
        List<Order> coming =
                orders.all().stream().filter(order -> order.from() > time).toList();
        SortedMap<String, Long> figures = new TreeMap<>();
        figures.put("modes", count(holding, ModeOrder.class));
        figures.put("silences", count(holding, Silence.class));
        figures.put("coming", (long) coming.size());
        if (next(orders, time) < Long.MAX_VALUE) {
            figures.put("next", next(orders, time));
        }
        String message = (holding.isEmpty() ? "none holds" : "hold: " + words(holding))
                + (coming.isEmpty() ? "" : "; to come: " + words(coming));
        return new Health(SUBJECT, time, "ok", message, figures);
    }

    private static long count(List<Order> orders, Class<? extends Order> kind) {
        return orders.stream().filter(kind::isInstance).count();
    }

    /** When another will hold than do at {@code time}, or one fewer; {@link Long#MAX_VALUE} for never. */
    static long next(Orders orders, long time) {
        return orders.all().stream()
                .map(order -> order.from() > time ? order.from() : order.until())
                .filter(turn -> turn > time)
                .reduce(Long.MAX_VALUE, Math::min);
    }

    private static String words(List<Order> orders) {
        return orders.stream().map(OrdersHealth::words).collect(Collectors.joining("; "));
    }

    private static String words(Order order) {
        String what = order instanceof ModeOrder mode ? mode.mode() : words((Silence) order);
        return what + " in " + order.area() + " from " + Instant.ofEpochMilli(order.from()) + " until "
                + Instant.ofEpochMilli(order.until()) + ", by " + order.author() + " (" + order.reason() + ")";
    }

    private static String words(Silence silence) {
        return "silence of " + (silence.hazard() == null ? "all hazards" : silence.hazard())
                + (silence.red() ? ", red ones too," : "");
    }
}
