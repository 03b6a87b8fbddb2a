package fengsui.job.operator;

import fengsui.job.wire.Forms;
import fengsui.warning.BookAt;
import fengsui.warning.DeskInput;
import fengsui.warning.DeskMemory;
import fengsui.warning.Published;
import fengsui.warning.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.util.FlinkRuntimeException;
import org.apache.flink.util.function.ThrowingRunnable;
import org.jspecify.annotations.Nullable;

/**
 * The memory of the desk of the current key. It is read from the state once and written there at every change: read each
 * time, RocksDB would take most of the job's time, for a desk looks at all it knows whenever time comes to it. Accounts
 * are kept by instant, so that an input costs one small entry. What stands in the topic is no state: it is read again
 * after each restore.
 */
final class DeskState implements DeskMemory {

    static final ValueStateDescriptor<BookAt> BOOK = new ValueStateDescriptor<>("book", Forms.BOOK);
    static final ValueStateDescriptor<List<Published>> PUBLISHED =
            new ValueStateDescriptor<>("published", Types.LIST(Forms.PUBLISHED));

    private final ValueState<BookAt> book;
    private final ValueState<BookAt> base;
    private final ValueState<List<Published>> published;
    private final MapState<Long, List<DeskInput>> accounts;
    private final Map<String, Desk> desks = new HashMap<>();
    private final Map<String, Standing> standing = new HashMap<>();
    private String key = "";

    /** What the state holds of one desk. No list of it is ever changed: a checkpoint may be writing it. */
    private static final class Desk {
        private BookAt book = BookAt.NEW;
        private BookAt base = BookAt.NEW;
        private List<Published> published = List.of();
        private final NavigableMap<Long, List<DeskInput>> accounts = new TreeMap<>();
    }

    DeskState(KeyedStateStore store) {
        book = store.getState(BOOK);
        base = store.getState(new ValueStateDescriptor<>("base", Forms.BOOK));
        published = store.getState(PUBLISHED);
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
        Desk desk = new Desk();
        desk.book = orNew(read(book::value));
        desk.base = orNew(read(base::value));
        List<Published> all = read(published::value);
        desk.published = all == null ? List.of() : all;
        write(() -> accounts.entries().forEach(entry -> desk.accounts.put(entry.getKey(), entry.getValue())));
        return desk;
    }

    @Override
    public BookAt book() {
        return desk().book;
    }

    @Override
    public void book(BookAt now) {
        desk().book = now;
        write(() -> book.update(now));
    }

    @Override
    public BookAt base() {
        return desk().base;
    }

    @Override
    public void base(BookAt then) {
        desk().base = then;
        write(() -> base.update(then));
    }

    @Override
    public List<Published> published() {
        return desk().published;
    }

    @Override
    public void published(List<Published> all) {
        desk().published = List.copyOf(all);
        if (all.isEmpty()) {
            published.clear();
        } else {
            write(() -> published.update(desk().published));
        }
    }

    @Override
    public void enter(DeskInput input) {
        List<DeskInput> all = new ArrayList<>(account(input.time()));
        all.add(input);
        desk().accounts.put(input.time(), all);
        write(() -> accounts.put(input.time(), all));
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
        write(() -> accounts.remove(time));
    }

    private static BookAt orNew(@Nullable BookAt found) {
        return found == null ? BookAt.NEW : found;
    }

    private static <T> @Nullable T read(Callable<@Nullable T> access) {
        try {
            return access.call();
        } catch (Exception e) {
            throw new FlinkRuntimeException("a desk's state cannot be read", e);
        }
    }

    private static void write(ThrowingRunnable<Exception> access) {
        try {
            access.run();
        } catch (Exception e) {
            throw new FlinkRuntimeException("a desk's state cannot be used", e);
        }
    }
}
