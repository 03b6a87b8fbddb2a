package fengsui.console.analyst;

import fengsui.codec.Control;
import fengsui.codec.Quarantine;
import fengsui.codec.Quarantined;
import fengsui.codec.RuleBundle;
import fengsui.order.Order;
import fengsui.order.Orders;
import fengsui.rule.KnownAreas;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was published, ordered and taken out, as the control topic tells it. Not thread-safe. */
final class ControlBook {

    /** So many publications are remembered for handovers. */
    private static final int RECENT = 50;

    /**
     * That a rule set was published.
     *
     * @param number by which it is known
     * @param written when, epoch milliseconds of real time
     */
    record Published(long number, long written, Control control) {}

    private final List<Published> recent = new ArrayList<>();
    private final List<Quarantine> quarantines = new ArrayList<>();
    private Orders orders = Orders.NONE;
    private final KnownAreas areas = new KnownAreas();
    private RuleBundle newest;
    private @Nullable Rulebook made;

    /** @param rules the rule set that counts until one is published */
    ControlBook(RuleBundle rules) {
        newest = rules;
    }

    void take(Published published) {
        recent.add(published);
        if (recent.size() > RECENT) {
            recent.remove(0);
        }
        newest = published.control().rules();
        made = null;
    }

    void take(Order order) {
        orders = orders.and(order);
    }

    void take(Quarantine quarantine) {
        if (quarantines.stream().noneMatch(quarantine::same)) {
            quarantines.add(quarantine);
        }
    }

    /** The newest last. */
    List<Published> published() {
        return List.copyOf(recent);
    }

    /** The newest rule set: read when it is first asked for, since of many that come at once only the last counts. */
    Rulebook rules() {
        Rulebook known = made;
        if (known == null) {
            known = Rulebook.of(newest, areas);
            made = known;
        }
        return known;
    }

    Orders orders() {
        return orders;
    }

    /** Those whose text is still in the newest rule set. */
    List<Quarantine> quarantined() {
        return Quarantined.of(newest).and(quarantines).in(newest);
    }
}
