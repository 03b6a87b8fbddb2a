package fengsui.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Finds names that lead back to themselves. Not thread-safe. */
final class Rings {

    private final Function<String, Collection<String>> next;
    private final Set<String> done = new HashSet<>();
    private final List<List<String>> found = new ArrayList<>();

    private Rings(Function<String, Collection<String>> next) {
        this.next = next;
    }

    /** Each ring that is met first, from its first member on; none twice. */
    static List<List<String>> among(Collection<String> names, Function<String, Collection<String>> next) {
        Rings rings = new Rings(next);
        names.forEach(name -> rings.walk(name, new ArrayList<>()));
        return rings.found;
    }

    private void walk(String name, List<String> way) {
        int met = way.indexOf(name);
        if (met >= 0) {
            found.add(List.copyOf(way.subList(met, way.size())));
        } else if (done.add(name)) {
            way.add(name);
            next.apply(name).forEach(further -> walk(further, way));
            way.remove(way.size() - 1);
        }
    }
}
