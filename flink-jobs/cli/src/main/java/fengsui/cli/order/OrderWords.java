package fengsui.cli.order;

import fengsui.order.ModeOrder;
import fengsui.order.Order;
import fengsui.order.Silence;

/** An order in a few words. */
final class OrderWords {

    private OrderWords() {}

    static String of(Order order) {
        if (order instanceof ModeOrder mode) {
            return "mode " + mode.mode();
        }
        Silence silence = (Silence) order;
        return "silence of " + (silence.hazard() == null ? "all hazards" : silence.hazard())
                + (silence.red() ? ", red too" : "");
    }
}
