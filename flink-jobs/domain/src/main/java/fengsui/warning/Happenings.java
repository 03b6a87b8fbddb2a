package fengsui.warning;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has happened to the incidents of a desk within one instant, until it is told. Not thread-safe. */
final class Happenings {

    /** @param before the incident as it was when the instant began; itself where it is new */
    record Happened(Incident before, Set<Change> changes) {}

    /** @param into what it has become part of, where it has */
    record Ended(Incident last, EndReason reason, @Nullable String into) {}

    private final Map<Subject, Happened> open = new LinkedHashMap<>();
    private final List<Ended> ended = new ArrayList<>();

    void add(Incident before, Change change) {
        open.computeIfAbsent(Subject.of(before), unheard -> new Happened(before, EnumSet.noneOf(Change.class)))
                .changes()
                .add(change);
    }

    /** Whatever else happened to it is not worth a record of its own. */
    void ended(Incident last, EndReason reason, @Nullable String into) {
        open.remove(Subject.of(last));
        ended.add(new Ended(last, reason, into));
    }

    @Nullable
    Happened of(Subject subject) {
        return open.get(subject);
    }

    List<Ended> ended() {
        return List.copyOf(ended);
    }

    /** In the order in which they first happened. */
    List<Subject> open() {
        return List.copyOf(open.keySet());
    }

    boolean isEmpty() {
        return open.isEmpty() && ended.isEmpty();
    }

    void clear() {
        open.clear();
        ended.clear();
    }
}
