package fengsui.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of all measures. */
public final class Names {

    /** Before every name. */
    static final String PREFIX = "fengsui_";

    private static final Map<String, Measure> OURS =
            Arrays.stream(Measure.values()).collect(Collectors.toMap(Measure::metric, Function.identity()));

    private Names() {}

    /** Ours first. */
    public static List<Described> all() {
        return Stream.<Described>concat(Arrays.stream(Measure.values()), Arrays.stream(Borrowed.values()))
                .toList();
    }

    /**
     * The measure that a metric of Flink's stands for.
     *
     * @param name as it was registered
     * @param identifier the same with all groups before it
     */
    static Optional<Described> of(String name, String identifier) {
        Measure ours = OURS.get(name);
        return ours != null
                ? Optional.of(ours)
                : Arrays.stream(Borrowed.values())
                        .filter(one -> one.is(identifier))
                        .<Described>map(one -> one)
                        .findFirst();
    }
}
