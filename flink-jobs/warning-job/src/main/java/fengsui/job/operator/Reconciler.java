package fengsui.job.operator;

import fengsui.warning.DeskDuty;
import fengsui.warning.Published;
import fengsui.warning.Standing;
import fengsui.warning.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Deals out what the alert topic holds after a restore to the desks. Twice: at once, for what is ahead of the state; and
 * at the first checkpoint that completes, for what the state believes to be written and was lost, since only then has the
 * sink committed what a restore brought back, or dropped it. Not thread-safe.
 */
final class Reconciler {

    /** Works at one desk. */
    interface Desks {
        void at(String desk, Runnable work);
    }

    private final DeskState state;
    private final DeskDuty duty;
    private final Desks desks;
    /** By desk, then incident: the revisions that the restored state believed to be written. */
    private @Nullable Map<String, Map<String, Integer>> believed;

    Reconciler(DeskState state, DeskDuty duty, Desks desks) {
        this.state = state;
        this.duty = duty;
        this.desks = desks;
    }

    /**
     * Compares with what was restored.
     *
     * @param clock the event time that was restored
     */
    void start(List<Warning> topic, KeyedStateBackend<?> backend, long clock) throws Exception {
        Map<String, List<Warning>> byDesk = byDesk(topic);
        Map<String, Map<String, Integer>> told = new TreeMap<>();
        TreeSet<String> all = new TreeSet<>(byDesk.keySet());
        all.addAll(known(backend));
        for (String desk : all) {
            desks.at(desk, () -> {
                told.put(desk, duty.history().told());
                List<Published> published = state.published().all();
                state.stands(Standing.of(byDesk.getOrDefault(desk, List.of()), published, clock));
                duty.reconcile();
            });
        }
        believed = told;
    }

    private static List<String> known(KeyedStateBackend<?> backend) throws Exception {
        List<String> known = new ArrayList<>();
        backend.applyToAllKeys(
                VoidNamespace.INSTANCE,
                VoidNamespaceSerializer.INSTANCE,
                BookState.margin(DeskState.BOOK),
                (desk, book) -> known.add((String) desk));
        return known;
    }

    private static Map<String, List<Warning>> byDesk(List<Warning> records) {
        Map<String, List<Warning>> byDesk = new TreeMap<>();
        records.forEach(record ->
                byDesk.computeIfAbsent(record.desk(), desk -> new ArrayList<>()).add(record));
        return byDesk;
    }

    boolean heals() {
        return believed != null;
    }

    /** Has what was lost published again. */
    void heal(List<Warning> topic, long clock) {
        Map<String, Map<String, Integer>> told = believed == null ? Map.of() : believed;
        believed = null;
        Map<String, List<Warning>> byDesk = byDesk(topic);
        told.forEach((desk, revisions) ->
                desks.at(desk, () -> duty.history().tellAgain(revisions, byDesk.getOrDefault(desk, List.of()), clock)));
    }
}
