package fengsui.rule.parameter;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one area has, or all of them: a value while a mode holds goes before the one for always, and the mode that stands
 * first in the calendar before the others. Immutable.
 *
 * @param plain for always, {@code null} for none
 */
record Layer<T>(List<Moded<T>> moded, @Nullable T plain) {

    /** A value while a mode holds. */
    record Moded<T>(String mode, T value) {}

    Layer {
        moded = List.copyOf(moded);
    }

    @Nullable
    T find(Set<String> modes) {
        for (Moded<T> one : moded) {
            if (modes.contains(one.mode())) {
                return one.value();
            }
        }
        return plain;
    }

    static <T> Layer<T> of(@Nullable String mode, T value) {
        return mode == null ? new Layer<>(List.of(), value) : new Layer<>(List.of(new Moded<>(mode, value)), null);
    }

    /** Both; the modes of {@code later} stand after the own. */
    Layer<T> and(Layer<T> later) {
        List<Moded<T>> all = Stream.concat(moded.stream(), later.moded.stream()).toList();
        return new Layer<>(all, later.plain == null ? plain : later.plain);
    }
}
