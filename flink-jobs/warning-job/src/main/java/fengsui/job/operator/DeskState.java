package fengsui.job.operator;

import fengsui.job.wire.Forms;
import fengsui.warning.DeskBook;
import fengsui.warning.DeskInput;
import fengsui.warning.DeskMemory;
import fengsui.warning.Publications;
import fengsui.warning.Published;
import fengsui.warning.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * The memory of the desk of the current key. It is read from the state once, and what changes is written there entry by
 * entry: read each time, RocksDB would take most of the job's time, for a desk looks at all it knows whenever time comes
 * to it. What stands in the topic is no state: it is read again after each restore.
 */
final class DeskState implements DeskMemory {

    /** Of the book as it stands now: every desk that has worked has one. */
    static final String BOOK = "book";

    private final BookState book;
    private final BookState base;
    private final MapState<String, Published> published;
    private final MapState<Long, List<DeskInput>> accounts;
    private final Map<String, Desk> desks = new HashMap<>();
    private final Map<String, Standing> standing = new HashMap<>();
    private String key = "";

    /** What the state holds of one desk. No record of it is ever changed: a checkpoint may be writing it. */
    private static final class Desk {
        private DeskBook book;
        private final DeskBook base;
        private final Publications published;
        private final NavigableMap<Long, List<DeskInput>> accounts = new TreeMap<>();

        Desk(DeskBook book, DeskBook base, List<Published> published) {
            this.book = book;
            this.base = base;
            this.published = new Publications(published);
        }
    }

    DeskState(KeyedStateStore store) {
        book = new BookState(store, BOOK);
        base = new BookState(store, "base");
        published = store.getMapState(new MapStateDescriptor<>("published", Types.STRING, Forms.PUBLISHED));
        accounts = store.getMapState(new MapStateDescriptor<>("accounts", Types.LONG, Types.LIST(Forms.DESK_INPUT)));
    }

    /** Follows the key of the state backend. */
    void key(String current) {
        key = current;
    }

    void stands(Standing found) {
        standing.put(key, found);
    }

    @Override
    public Standing standing() {
        Standing found = standing.get(key);
        if (found != null && found.isEmpty()) {
            standing.remove(key);
        }
        return found == null ? Standing.none() : found;
    }

    private Desk desk() {
        return desks.computeIfAbsent(key, unseen -> saved());
    }

    private Desk saved() {
        List<Published> all = new ArrayList<>();
        KeyedStates.write(() -> published.values().forEach(all::add));
        Desk desk = new Desk(book.read(), base.read(), all);
        KeyedStates.write(
                () -> accounts.entries().forEach(entry -> desk.accounts.put(entry.getKey(), entry.getValue())));
        return desk;
    }

    @Override
    public DeskBook book() {
        return desk().book;
    }

    @Override
    public void book(DeskBook now) {
        desk().book = now;
    }

    @Override
    public DeskBook base() {
        return desk().base;
    }

    @Override
    public Publications published() {
        return desk().published;
    }

    @Override
    public void keep() {
        Desk desk = desk();
        desk.book.write(book);
        desk.base.write(base);
        desk.published.write((id, now) -> KeyedStates.put(published, id, now));
    }

    @Override
    public void enter(DeskInput input) {
        List<DeskInput> all = new ArrayList<>(account(input.time()));
        all.add(input);
        desk().accounts.put(input.time(), all);
        KeyedStates.write(() -> accounts.put(input.time(), all));
    }

    @Override
    public List<DeskInput> account(long time) {
        return desk().accounts.getOrDefault(time, List.of());
    }

    @Override
    public NavigableMap<Long, List<DeskInput>> accounts() {
        return Collections.unmodifiableNavigableMap(desk().accounts);
    }

    @Override
    public void strike(long time) {
        desk().accounts.remove(time);
        KeyedStates.write(() -> accounts.remove(time));
    }
}
