package fengsui.rule.esper;

import fengsui.area.Level;
import fengsui.event.EventKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The streams that a rule can read: the events as they come, and what its statements so far have inserted into. */
final class Streams {

    private final Level scope;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, Long> memories = new HashMap<>();
    private final Set<String> read = new HashSet<>();

    Streams(Level scope) {
        this.scope = scope;
        for (EventKind kind : EventKind.values()) {
            tables.put(EventColumns.typeName(kind), Table.of(kind, scope));
        }
    }

    Level scope() {
        return scope;
    }

    /** {@code null} where there is none of that name, yet. */
    @Nullable
    Table read(String name) {
        read.add(name);
        return tables.get(name);
    }

    boolean wasRead(String name) {
        return read.contains(name);
    }

    Collection<String> names() {
        return tables.keySet();
    }

    /** How far back events of the stream {@code name} depend on others; 0 for those that come from without. */
    long memory(String name) {
        return memories.getOrDefault(name, 0L);
    }

    void insert(Table table, long memory) {
        tables.put(table.name(), table);
        memories.merge(table.name(), memory, Math::max);
    }
}
