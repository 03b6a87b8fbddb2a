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

    /** No offset. */
    public static final long NOTHING = -1;

    private static final String ORDERS = "orders";
    private static final String UP_TO = "upTo";

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

    /** The offset up to which the control topic has been looked at for them; {@link #NOTHING} for not at all. */
    public static long upTo(RuleBundle bundle) {
        String text = bundle.files().get(PATH);
        try {
            return text == null
                    ? NOTHING
                    : JsonIn.of(text.getBytes(StandardCharsets.UTF_8)).wide(UP_TO);
        } catch (IOException e) {
            return NOTHING;
        }
    }

    /** {@code rules} with {@code orders} and no others, from the control topic up to {@code upTo}. */
    public static RuleBundle in(RuleBundle rules, Orders orders, long upTo) {
        SortedMap<String, String> files = new TreeMap<>(rules.files());
        files.remove(PATH);
        if (upTo > NOTHING) {
            files.put(PATH, text(orders, upTo));
        }
        return new RuleBundle(files);
    }

    /** {@code rules} with those that {@code before} tells of, and no others. */
    public static RuleBundle carried(RuleBundle before, RuleBundle rules) {
        return in(rules, of(before), upTo(before));
    }

    /** Whether two bundles differ in their orders at most. */
    public static boolean onlyDiffer(RuleBundle one, RuleBundle other) {
        return in(one, Orders.NONE, NOTHING).equals(in(other, Orders.NONE, NOTHING));
    }

    private static String text(Orders orders, long upTo) {
        List<JsonOut.Body> bodies = new ArrayList<>();
        orders.all().forEach(one -> bodies.add(out -> OrderJson.fields(out, one)));
        byte[] file = JsonOut.object(out -> out.number(UP_TO, upTo).objects(ORDERS, bodies));
        return new String(file, StandardCharsets.UTF_8);
    }
}
