package fengsui.job.operator;

import fengsui.job.wire.Forms;
import fengsui.warning.BookAt;
import fengsui.warning.DeskInput;
import fengsui.warning.DeskMemory;
import fengsui.warning.Published;
import fengsui.warning.Standing;
import java.util.ArrayList;
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
 * The memory of the desk of the current key. Accounts are kept by instant, so that an input costs one small entry. What
 * stands in the topic is no state: it is read again after each restore.
 */
final class DeskState implements DeskMemory {

    static final ValueStateDescriptor<BookAt> BOOK = new ValueStateDescriptor<>("book", Forms.BOOK);
    static final ValueStateDescriptor<List<Published>> PUBLISHED =
            new ValueStateDescriptor<>("published", Types.LIST(Forms.PUBLISHED));

    private final ValueState<BookAt> book;
    private final ValueState<BookAt> base;
    private final ValueState<List<Published>> published;
    private final MapState<Long, List<DeskInput>> accounts;
    private final Map<String, Standing> standing = new HashMap<>();
    private String key = "";

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

    @Override
    public BookAt book() {
        return orNew(read(book::value));
    }

    @Override
    public void book(BookAt now) {
        write(() -> book.update(now));
    }

    @Override
    public BookAt base() {
        return orNew(read(base::value));
    }

    @Override
    public void base(BookAt then) {
        write(() -> base.update(then));
    }

    @Override
    public List<Published> published() {
        List<Published> all = read(published::value);
        return all == null ? List.of() : all;
    }

    @Override
    public void published(List<Published> all) {
        if (all.isEmpty()) {
            published.clear();
        } else {
            write(() -> published.update(all));
        }
    }

    @Override
    public void enter(DeskInput input) {
        List<DeskInput> others = read(() -> accounts.get(input.time()));
        List<DeskInput> all = others == null ? new ArrayList<>() : others;
        all.add(input);
        write(() -> accounts.put(input.time(), all));
    }

    @Override
    public List<DeskInput> account(long time) {
        List<DeskInput> account = read(() -> accounts.get(time));
        return account == null ? List.of() : account;
    }

    @Override
    public NavigableMap<Long, List<DeskInput>> accounts() {
        NavigableMap<Long, List<DeskInput>> all = new TreeMap<>();
        write(() -> accounts.entries().forEach(entry -> all.put(entry.getKey(), entry.getValue())));
        return all;
    }

    @Override
    public void strike(long time) {
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
