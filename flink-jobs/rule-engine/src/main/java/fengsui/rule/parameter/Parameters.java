package fengsui.rule.parameter;

import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.calendar.Calendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All parameters of one rule, with what lies over them. Immutable and thread-safe. */
public final class Parameters {

    public static final Parameters NONE = new Parameters(List.of(), List.of(), Calendar.NONE);

    private final List<Parameter> declared;
    private final List<Overlay> overlays;
    private final Calendar calendar;
    private final Map<String, Layers<Overlay>> layers = new LinkedHashMap<>();

    /**
     * @param declared in the order of the file
     * @param overlays no two for the same area and mode
     */
    public Parameters(List<Parameter> declared, List<Overlay> overlays, Calendar calendar) {
        this.declared = List.copyOf(declared);
        this.overlays = List.copyOf(overlays);
        this.calendar = calendar;
        declared.forEach(parameter -> layers.put(
                parameter.name(), layers(overlay -> overlay.set().containsKey(parameter.name()) ? overlay : null)));
    }

    /** Something of each overlay that has it, to be looked up by area and mode. */
    public <T> Layers<T> layers(Function<Overlay, @Nullable T> value) {
        return Layers.of(overlays, calendar.codes(), value);
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
        return declared.stream().map(parameter -> at(parameter, area, modes)).toList();
    }

    private ParameterInForce at(Parameter parameter, AreaChain area, Set<String> modes) {
        Layers<Overlay> own = Objects.requireNonNull(layers.get(parameter.name()));
        String[] codes = own.levels().stream().map(area::code).toArray(String[]::new);
        Overlay overlay = own.find(codes, modes);
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
                && calendar.equals(that.calendar);
    }

    @Override
    public int hashCode() {
        return Objects.hash(declared, overlays, calendar);
    }
}
