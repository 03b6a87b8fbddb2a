package fengsui.rule.explain;

import fengsui.codec.WarningView;
import fengsui.order.ModeOrder;
import fengsui.order.Orders;
import java.util.ArrayList;
import java.util.List;

/** What a record tells of what was ordered, where the orders themselves cannot be had. Stateless. */
public final class RecordedOrders {

    /** A record does not say who ordered what it was made under. */
    public static final String UNKNOWN = "";

    private RecordedOrders() {}

    /** The modes that it was made under, for all that it covers and at all times: within one warning they are one. */
    public static Orders of(WarningView view) {
        List<ModeOrder> modes = new ArrayList<>();
        for (String mode : view.course().modes()) {
            view.course()
                    .reach()
                    .areas()
                    .forEach(area -> modes.add(new ModeOrder(mode, area, 0, Long.MAX_VALUE, UNKNOWN, UNKNOWN)));
        }
        return new Orders(modes, List.of());
    }
}
