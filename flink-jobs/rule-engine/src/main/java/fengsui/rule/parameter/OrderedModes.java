package fengsui.rule.parameter;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.order.ModeOrder;
import fengsui.order.Orders;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The modes that were ordered for an area and a time, as far as a rule can tell: it sees areas of its scope and those above
 * them, so an order for a part of its area says nothing to it. Immutable.
 *
 * @param scope of the rule
 * @param orders of its modes alone, for areas of its scope or above
 */
public record OrderedModes(Level scope, List<ModeOrder> orders) {

    public static final OrderedModes NONE = new OrderedModes(Level.CITY, List.of());

    public OrderedModes {
        orders = List.copyOf(orders);
    }

    /** Those of {@code orders} that matter to a rule of {@code scope} with overlays for {@code modes}. */
    static OrderedModes of(Level scope, Orders orders, Collection<String> modes) {
        return new OrderedModes(
                scope,
                orders.modes().stream()
                        .filter(order -> modes.contains(order.mode()))
                        .filter(order -> order.area().level().compareTo(scope) >= 0)
                        .toList());
    }

    /** Those at which an order may be, the finest first. */
    List<Level> levels() {
        return Arrays.stream(Level.values())
                .filter(level -> level.compareTo(scope) >= 0)
                .toList();
    }

    /**
     * {@code holding} and the modes that are ordered where and when it is asked.
     *
     * @param codes of the area in question at each of {@code levels}, {@code null} where it is not known
     * @param time of the event, epoch milliseconds
     */
    public Set<String> and(Set<String> holding, List<Level> levels, @Nullable String[] codes, long time) {
        Set<String> all = holding;
        for (ModeOrder order : orders) {
            if (order.holds(time) && !all.contains(order.mode()) && lies(order.area(), levels, codes)) {
                all = new HashSet<>(all);
                all.add(order.mode());
            }
        }
        return all;
    }

    private static boolean lies(Area area, List<Level> levels, @Nullable String[] codes) {
        int at = levels.indexOf(area.level());
        return at >= 0 && at < codes.length && Objects.equals(codes[at], area.code());
    }
}
