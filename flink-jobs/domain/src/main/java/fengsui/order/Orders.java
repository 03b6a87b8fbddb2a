package fengsui.order;

import fengsui.area.AreaChain;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * All orders so far, in the order in which they were given. One that is about the same as an earlier one takes its place
 * from its own time on. Immutable.
 */
public record Orders(List<ModeOrder> modes, List<Silence> silences) implements Serializable {

    public static final Orders NONE = new Orders(List.of(), List.of());

    public Orders {
        modes = List.copyOf(modes);
        silences = List.copyOf(silences);
    }

    public Orders and(ModeOrder order) {
        List<ModeOrder> all = new ArrayList<>();
        modes.forEach(earlier -> all.add(earlier.sameAs(order) ? earlier.endingAt(order.from()) : earlier));
        all.add(order);
        return new Orders(all, silences);
    }

    public Orders and(Silence order) {
        List<Silence> all = new ArrayList<>();
        silences.forEach(earlier -> all.add(earlier.sameAs(order) ? earlier.endingAt(order.from()) : earlier));
        all.add(order);
        return new Orders(modes, all);
    }

    /** The modes that hold at a place. */
    public Set<String> modesAt(AreaChain place, long time) {
        Set<String> codes = new TreeSet<>();
        modes.stream()
                .filter(order -> order.from() <= time && time < order.until())
                .filter(order -> place.within(order.area()))
                .forEach(order -> codes.add(order.mode()));
        return codes;
    }

    /** The silences that hold at a place. */
    public List<Silence> silencesAt(AreaChain place, long time) {
        return silences.stream()
                .filter(order -> order.from() <= time && time < order.until())
                .filter(order -> place.within(order.area()))
                .toList();
    }

    /** When something begins or ends, in no order, epoch milliseconds. */
    public LongStream turns() {
        return LongStream.concat(
                modes.stream().flatMapToLong(order -> LongStream.of(order.from(), order.until())),
                silences.stream().flatMapToLong(order -> LongStream.of(order.from(), order.until())));
    }
}
