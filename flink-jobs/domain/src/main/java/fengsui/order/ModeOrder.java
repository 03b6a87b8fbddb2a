package fengsui.order;

import fengsui.area.Area;

/**
 * A mode that holds in one area for a time, because somebody ordered it.
 *
 * @param mode its code, for example {@code surge}
 * @param from from which event time, epoch milliseconds
 * @param until until just before that; never later than {@code from} where the order ends the mode at once
 * @param author an office or an account, as given
 */
public record ModeOrder(String mode, Area area, long from, long until, String author, String reason) implements Order {

    @Override
    public boolean sameAs(Order other) {
        return other instanceof ModeOrder order && mode.equals(order.mode) && area.equals(order.area);
    }

    @Override
    public ModeOrder endingAt(long time) {
        return new ModeOrder(mode, area, from, Math.min(until, time), author, reason);
    }
}
