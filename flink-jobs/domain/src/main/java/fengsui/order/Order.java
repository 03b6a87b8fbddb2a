package fengsui.order;

import fengsui.area.Area;
import java.io.Serializable;

/** What somebody ordered for one area and a time. */
public sealed interface Order extends Serializable permits ModeOrder, Silence {

    Area area();

    /** From which event time, epoch milliseconds. */
    long from();

    /** Until just before that; never later than {@link #from} where it only ends an earlier order about the same. */
    long until();

    /** An office or an account, as given. */
    String author();

    String reason();

    /** Whether it is about what {@code other} is about, and so takes its place. */
    boolean sameAs(Order other);

    /** The same, over at {@code time} at the latest. */
    Order endingAt(long time);

    default boolean holds(long time) {
        return from() <= time && time < until();
    }

    /** Whether there is a time at which it holds. */
    default boolean lasts() {
        return from() < until();
    }
}
