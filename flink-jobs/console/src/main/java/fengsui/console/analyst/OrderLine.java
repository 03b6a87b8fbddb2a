package fengsui.console.analyst;

import fengsui.order.ModeOrder;
import fengsui.order.Order;
import fengsui.order.Silence;
import fengsui.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One silence or mode in a handover. Times are epoch milliseconds of event time.
 *
 * @param mode its code; {@code null} of a silence
 * @param hazard the name of what is silenced; {@code null} of a mode, and where all is
 * @param red whether red warnings are silenced, too
 * @param ending whether it ends within the next shift
 */
record OrderLine(
        @Nullable String mode,
        @Nullable Bilingual hazard,
        Bilingual area,
        String areaCode,
        boolean red,
        long from,
        long until,
        String author,
        String reason,
        boolean ending) {

    static OrderLine of(Order order, Rulebook rules, long shiftEnd) {
        Silence silence = order instanceof Silence one ? one : null;
        return new OrderLine(
                order instanceof ModeOrder mode ? mode.mode() : null,
                silence == null || silence.hazard() == null ? null : rules.hazard(silence.hazard()),
                rules.area(order.area().code()),
                order.area().toString(),
                silence != null && silence.red(),
                order.from(),
                order.until(),
                Free.text(order.author()),
                Free.text(order.reason()),
                order.until() <= shiftEnd);
    }
}
