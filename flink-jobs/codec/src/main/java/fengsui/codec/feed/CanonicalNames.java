package fengsui.codec.feed;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The names that {@link CanonicalReader} reads; it passes over all others. */
public final class CanonicalNames {

    private CanonicalNames() {}

    /** Of an event. */
    public static Set<String> event() {
        Set<String> names = names(false);
        names.addAll(Set.of(Field.AREA.label(), "text", "caller"));
        return names;
    }

    /** Of the object that may stand for its area. */
    public static Set<String> area() {
        Set<String> names = names(true);
        names.remove(Field.AREA.label());
        return names;
    }

    private static Set<String> names(boolean area) {
        return Arrays.stream(Field.values())
                .filter(field -> field.isArea() == area)
                .map(Field::label)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
