package fengsui.job.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.flink.api.common.state.ListState;

/**
 * Incidents that are closed for good. The topic is told only when a checkpoint that has forgotten them is complete: a
 * restore from before would meet them again, and must find their revisions. Not thread-safe.
 */
final class Closing {

    private final ListState<String> state;
    private final List<String> fresh = new ArrayList<>();
    private final NavigableMap<Long, List<String>> saved = new TreeMap<>();

    Closing(ListState<String> state) {
        this.state = state;
    }

    void restore() throws Exception {
        for (String incident : state.get()) {
            fresh.add(incident);
        }
    }

    void add(String incident) {
        fresh.add(incident);
    }

    void save(long checkpoint) throws Exception {
        if (!fresh.isEmpty()) {
            saved.computeIfAbsent(checkpoint, unseen -> new ArrayList<>()).addAll(fresh);
            fresh.clear();
        }
        List<String> open = new ArrayList<>();
        saved.values().forEach(open::addAll);
        state.update(open);
    }

    /** Those that {@code checkpoint} holds; they are told of once. */
    List<String> sure(long checkpoint) {
        NavigableMap<Long, List<String>> complete = saved.headMap(checkpoint, true);
        List<String> sure = complete.values().stream().flatMap(List::stream).toList();
        complete.clear();
        return sure;
    }

    /** At the end of all input nothing is met again. */
    List<String> all() {
        List<String> all = new ArrayList<>(sure(Long.MAX_VALUE));
        all.addAll(fresh);
        fresh.clear();
        return all;
    }
}
