package fengsui.rule.parameter;

import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.calendar.Calendar;
import fengsui.order.Orders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All parameters of one rule, with what lies over them. Immutable and thread-safe. */
public final class Parameters {

    public static final Parameters NONE = new Parameters(List.of(), List.of(), Calendar.NONE, OrderedModes.NONE);

    private final List<Parameter> declared;
    private final List<Overlay> overlays;
    private final Calendar calendar;
    private final OrderedModes ordered;
    private final Map<String, Layers<Overlay>> layers = new LinkedHashMap<>();

    /**
     * Where nothing was ordered.
     *
     * @param declared in the order of the file
     * @param overlays no two for the same area and mode
     * @param scope of the rule
     */
    public Parameters(List<Parameter> declared, List<Overlay> overlays, Calendar calendar, Level scope) {
        this(declared, overlays, calendar, new OrderedModes(scope, List.of()));
    }

    private Parameters(List<Parameter> declared, List<Overlay> overlays, Calendar calendar, OrderedModes ordered) {
        this.declared = List.copyOf(declared);
        this.overlays = List.copyOf(overlays);
        this.calendar = calendar;
        this.ordered = ordered;
        declared.forEach(parameter -> layers.put(
                parameter.name(), layers(overlay -> overlay.set().containsKey(parameter.name()) ? overlay : null)));
    }

    /** The same where {@code orders} are all that was ordered. Whatever they are, the same is to be looked up. */
    public Parameters under(Orders orders) {
        Set<String> own = overlays.stream()
                .map(Overlay::mode)
                .filter(Objects::nonNull)
                .filter(calendar.ordered()::contains)
                .collect(Collectors.toSet());
        OrderedModes others = OrderedModes.of(ordered.scope(), orders, own);
        return others.equals(ordered) ? this : new Parameters(declared, overlays, calendar, others);
    }

    /** Something of each overlay that has it, to be looked up by area and mode. */
    public <T> Layers<T> layers(Function<Overlay, @Nullable T> value) {
        return Layers.of(overlays, calendar.codes(), this::asked, value);
    }

    /** A mode may be ordered for any area that the rule can see. */
    private List<Level> asked(Overlay overlay) {
        return calendar.ordered().contains(String.valueOf(overlay.mode())) ? ordered.levels() : List.of();
    }

    /** What was ordered, as far as it matters to these. */
    public OrderedModes ordered() {
        return ordered;
    }

    public List<Parameter> declared() {
        return declared;
    }

    public List<Overlay> overlays() {
        return overlays;
    }

    /** The parameters that are overlaid, each with the levels at which an area has a value of its own, finest first. */
    public Map<String, List<Level>> levels() {
        Map<String, List<Level>> levels = new LinkedHashMap<>();
        overlays.forEach(overlay -> overlay.set().keySet().forEach(name -> {
            Layers<Overlay> own = layers.get(name);
            levels.put(name, own == null ? List.of() : own.levels());
        }));
        return levels;
    }

    /** Whether what is in force depends on the calendar. */
    public boolean dated() {
        return overlays.stream().anyMatch(overlay -> overlay.mode() != null);
    }

    public Calendar calendar() {
        return calendar;
    }

    /** What is in force of each parameter for {@code area} at {@code time}, in the order of the file. */
    public List<ParameterInForce> at(AreaChain area, long time) {
        Set<String> modes = calendar.at(time);
        return declared.stream()
                .map(parameter -> at(parameter, area, time, modes))
                .toList();
    }

    private ParameterInForce at(Parameter parameter, AreaChain area, long time, Set<String> modes) {
        Layers<Overlay> own = Objects.requireNonNull(layers.get(parameter.name()));
        String[] codes = own.levels().stream().map(area::code).toArray(String[]::new);
        Overlay overlay = own.find(codes, ordered.and(modes, own.levels(), codes, time));
        Object value = overlay == null ? null : overlay.set().get(parameter.name());
        return value == null
                ? new ParameterInForce(parameter, parameter.value(), null)
                : new ParameterInForce(parameter, value, overlay);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Parameters that
                && declared.equals(that.declared)
                && overlays.equals(that.overlays)
                && calendar.equals(that.calendar)
                && ordered.equals(that.ordered);
    }

    @Override
    public int hashCode() {
        return Objects.hash(declared, overlays, calendar, ordered);
    }
}
