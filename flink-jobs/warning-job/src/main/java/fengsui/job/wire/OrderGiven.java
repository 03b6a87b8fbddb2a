package fengsui.job.wire;

import fengsui.event.Position;
import fengsui.order.Order;

/**
 * Somebody ordered a mode or a silence.
 *
 * @param position on the control topic
 */
public record OrderGiven(Position position, Order order) implements ControlRecord {

    /** The rule set that stands is another from there on, known by this number. */
    public long number() {
        return position.offset();
    }
}
