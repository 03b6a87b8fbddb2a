package fengsui.codec;

import fengsui.order.ModeOrder;
import fengsui.order.Order;
import fengsui.order.Orders;
import fengsui.order.Silence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The orders as a file of the rule set: so whoever reads a rule set knows of them, and they hold, are restored and forgotten
 * as it does. A job puts it there; on disk, and in what analysts publish, there is none. Stateless.
 */
public final class Ordered {

    /** JSON, which is YAML too. */
    public static final String PATH = "orders.yaml";

    private static final String ORDERS = "orders";

    private Ordered() {}

    /** Those that {@code bundle} tells of; none where its file cannot be read. */
    public static Orders of(RuleBundle bundle) {
        String text = bundle.files().get(PATH);
        return text == null ? Orders.NONE : read(text);
    }

    private static Orders read(String text) {
        List<ModeOrder> modes = new ArrayList<>();
        List<Silence> silences = new ArrayList<>();
        try {
            for (JsonIn one : JsonIn.of(text.getBytes(StandardCharsets.UTF_8)).objects(ORDERS)) {
                Order order = OrderJson.read(one);
                if (order instanceof ModeOrder mode) {
                    modes.add(mode);
                } else {
                    silences.add((Silence) order);
                }
            }
            return new Orders(modes, silences);
        } catch (IOException e) {
            return Orders.NONE;
        }
    }

    /** {@code rules} with {@code orders} and no others; without such a file where there are none. */
    public static RuleBundle in(RuleBundle rules, Orders orders) {
        SortedMap<String, String> files = new TreeMap<>(rules.files());
        files.remove(PATH);
        if (!orders.isEmpty()) {
            files.put(PATH, text(orders));
        }
        return new RuleBundle(files);
    }

    /** Whether two bundles differ in their orders at most. */
    public static boolean onlyDiffer(RuleBundle one, RuleBundle other) {
        return in(one, Orders.NONE).equals(in(other, Orders.NONE));
    }

    private static String text(Orders orders) {
        List<JsonOut.Body> bodies = new ArrayList<>();
        orders.all().forEach(one -> bodies.add(out -> OrderJson.fields(out, one)));
        return new String(JsonOut.object(out -> out.objects(ORDERS, bodies)), StandardCharsets.UTF_8);
    }
}
