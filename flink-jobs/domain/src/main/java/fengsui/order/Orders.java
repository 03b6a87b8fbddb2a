package fengsui.order;

import fengsui.area.AreaChain;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * All orders so far, in the order in which they were given. One that is about the same as an earlier one takes its place
 * from its own time on. What never holds is not here. Immutable.
 */
public record Orders(List<ModeOrder> modes, List<Silence> silences) implements Serializable {

    public static final Orders NONE = new Orders(List.of(), List.of());

    /** More than these at once are none that anybody could follow: see {@link #full}. */
    public static final int MOST = 1_000;

    public Orders {
        modes = modes.stream().filter(Order::lasts).toList();
        silences = silences.stream().filter(Order::lasts).toList();
    }

    public Orders and(Order order) {
        return order instanceof ModeOrder mode
                ? new Orders(after(modes, mode, ModeOrder::endingAt), silences)
                : new Orders(modes, after(silences, (Silence) order, Silence::endingAt));
    }

    /** Ends an order at a time. */
    private interface Ending<T> {
        T of(T order, long time);
    }

    private static <T extends Order> List<T> after(List<T> earlier, T order, Ending<T> ending) {
        List<T> all = new ArrayList<>();
        earlier.forEach(one -> all.add(one.sameAs(order) ? ending.of(one, order.from()) : one));
        all.add(order);
        return all;
    }

    /** Without those that were over before {@code time}. */
    public Orders since(long time) {
        return keeping(order -> order.until() >= time);
    }

    private Orders keeping(Predicate<Order> wanted) {
        return new Orders(
                modes.stream().filter(wanted).toList(),
                silences.stream().filter(wanted).toList());
    }

    /** Whether one more is too many: only one that ends or replaces an earlier one can be given then. */
    public boolean full() {
        return modes.size() + silences.size() >= MOST;
    }

    /** Modes first, then silences. */
    public List<Order> all() {
        return Stream.concat(modes.stream(), silences.stream())
                .map(Order.class::cast)
                .toList();
    }

    public boolean isEmpty() {
        return modes.isEmpty() && silences.isEmpty();
    }

    /** The modes that hold at a place. */
    public Set<String> modesAt(AreaChain place, long time) {
        Set<String> codes = new TreeSet<>();
        modes.stream()
                .filter(order -> order.holds(time) && place.within(order.area()))
                .forEach(order -> codes.add(order.mode()));
        return codes;
    }

    /** The silences that hold at a place. */
    public List<Silence> silencesAt(AreaChain place, long time) {
        return silences.stream()
                .filter(order -> order.holds(time) && place.within(order.area()))
                .toList();
    }

    /** When something begins or ends, in no order, epoch milliseconds. */
    public LongStream turns() {
        return all().stream().flatMapToLong(order -> LongStream.of(order.from(), order.until()));
    }
}
