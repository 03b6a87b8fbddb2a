package fengsui.rule.esper;

import fengsui.calendar.Calendar;
import fengsui.calendar.Stretch;
import fengsui.rule.Rule;
import fengsui.rule.parameter.Layers;
import fengsui.rule.parameter.OrderedModes;
import fengsui.rule.parameter.Parameter;
import fengsui.rule.parameter.ParameterType;
import fengsui.rule.parameter.Parameters;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The values of one rule's overlaid parameters, as its statements look them up in one engine. Esper loads this by its
 * name and calls the functions; each answers whatever it is given. Not thread-safe: it remembers which modes held last.
 */
public final class InForce {

    /**
     * One sort of look-up.
     *
     * @param type as the EPL declares the parameter
     */
    record Slot(String parameter, String type) implements Serializable {

        /** As it stands in the EPL. */
        String own() {
            return "?:" + parameter + ":" + type;
        }
    }

    /** A slot's own value and what lies over it, of the type that its EPL wants. */
    private record Values(Object own, Layers<Object> layers) {}

    private static final String[] NOWHERE = {};

    private final List<Values> slots;
    private final Calendar calendar;
    private final boolean dated;
    private final OrderedModes ordered;
    private final LongSupplier shift;
    private Stretch now = new Stretch(0, 0, Set.of());
    private Stretch before = now;

    /** @param shift what the engine's time is ahead of event time */
    InForce(Rule rule, List<Slot> slots, LongSupplier shift) {
        Parameters parameters = rule.parameters();
        this.slots = slots.stream().map(slot -> values(parameters, slot)).toList();
        this.calendar = parameters.calendar();
        this.dated = parameters.dated();
        this.ordered = parameters.ordered();
        this.shift = shift;
    }

    private static Values values(Parameters parameters, Slot slot) {
        Parameter parameter = parameters.declared().stream()
                .filter(declared -> declared.name().equals(slot.parameter()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no parameter '" + slot.parameter() + "'"));
        return new Values(converted(parameter.value(), slot), parameters.layers(overlay -> {
            Object set = overlay.set().get(slot.parameter());
            return set == null ? null : converted(set, slot);
        }));
    }

    /** What does not fit was refused when the rule was read. */
    private static Object converted(Object value, Slot slot) {
        return ParameterType.convert(value, slot.type())
                .orElseThrow(() -> new IllegalArgumentException("'" + slot.parameter() + "' is no " + slot.type()));
    }

    /** In EPL {@code in_force_double}. */
    public static double decimal(InForce values, int slot, @Nullable Long time, @Nullable String[] codes) {
        return ((Number) values.find(slot, time, codes)).doubleValue();
    }

    /** In EPL {@code in_force_int}. */
    public static int whole(InForce values, int slot, @Nullable Long time, @Nullable String[] codes) {
        return ((Number) values.find(slot, time, codes)).intValue();
    }

    /** In EPL {@code in_force_long}. */
    public static long large(InForce values, int slot, @Nullable Long time, @Nullable String[] codes) {
        return ((Number) values.find(slot, time, codes)).longValue();
    }

    /** In EPL {@code in_force_string}. */
    public static String text(InForce values, int slot, @Nullable Long time, @Nullable String[] codes) {
        return values.find(slot, time, codes).toString();
    }

    /**
     * @param time the engine's; without one no mode holds
     * @param codes at the levels of the parameter's overlays
     */
    private Object find(int slot, @Nullable Long time, @Nullable String[] codes) {
        Values values = slots.get(slot);
        String[] place = codes == null ? NOWHERE : codes;
        Set<String> modes = dated && time != null ? modes(values, place, time - shift.getAsLong()) : Set.of();
        Object found = values.layers().find(place, modes);
        return found == null ? values.own() : found;
    }

    private Set<String> modes(Values values, @Nullable String[] codes, long time) {
        Set<String> modes = modes(time);
        return ordered.orders().isEmpty()
                ? modes
                : ordered.and(modes, values.layers().levels(), codes, time);
    }

    /** Two stretches are remembered: rows leave a window in one while others enter it in the next. */
    private Set<String> modes(long time) {
        if (!now.contains(time)) {
            Stretch other = before.contains(time) ? before : calendar.around(time);
            before = now;
            now = other;
        }
        return now.modes();
    }
}
