package fengsui.codec.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The choices of {@link YamlFields#oneOf(String, Map)} for an enum. */
public final class Labels {

    private Labels() {}

    /** {@code values} by label, in their order. */
    public static <T> Map<String, T> of(T[] values, Function<T, String> label) {
        Map<String, T> byLabel = new LinkedHashMap<>();
        for (T value : values) {
            byLabel.put(label.apply(value), value);
        }
        return byLabel;
    }
}
