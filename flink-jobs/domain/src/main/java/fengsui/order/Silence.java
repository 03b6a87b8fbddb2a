package fengsui.order;

import fengsui.area.Area;
import fengsui.area.Level;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Warnings that are not to be told for a time. They are made all the same, and told when it is over if they still stand.
 *
 * @param hazard the one it is about; {@code null} for all
 * @param red whether it holds for red warnings too, however broad it is
 * @param from from which event time, epoch milliseconds
 * @param until until just before that; never later than {@code from} where the order lifts the silence at once
 * @param author an office or an account, as given
 */
public record Silence(
        Area area, @Nullable String hazard, boolean red, long from, long until, String author, String reason)
        implements Order {

    /** One that does not say what it is about, or is about a whole district: red ones are told in spite of it. */
    public boolean broad() {
        return hazard == null || area.level().compareTo(Level.DISTRICT) >= 0;
    }

    @Override
    public boolean sameAs(Order other) {
        return other instanceof Silence silence && area.equals(silence.area) && Objects.equals(hazard, silence.hazard);
    }

    @Override
    public Silence endingAt(long time) {
        return new Silence(area, hazard, red, from, Math.min(until, time), author, reason);
    }
}
