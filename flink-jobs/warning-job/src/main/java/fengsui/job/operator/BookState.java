package fengsui.job.operator;

import fengsui.job.wire.Forms;
import fengsui.risk.Score;
import fengsui.warning.BookMargin;
import fengsui.warning.BookStore;
import fengsui.warning.DeskBook;
import fengsui.warning.Incident;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;

/** One book of the desk of the current key, entry by entry, so that a change costs what has changed. */
final class BookState implements BookStore {

    private final ValueState<BookMargin> margin;
    private final MapState<String, Incident> incidents;
    private final MapState<String, Score> scores;

    BookState(KeyedStateStore store, String name) {
        margin = store.getState(margin(name));
        incidents = store.getMapState(new MapStateDescriptor<>(name + "-incidents", Types.STRING, Forms.INCIDENT));
        scores = store.getMapState(new MapStateDescriptor<>(name + "-scores", Types.STRING, Forms.RISK_SCORE));
    }

    /** What every desk has that has ever worked. */
    static ValueStateDescriptor<BookMargin> margin(String name) {
        return new ValueStateDescriptor<>(name, Forms.BOOK_MARGIN);
    }

    DeskBook read() {
        BookMargin found = KeyedStates.read(margin::value);
        return found == null ? DeskBook.fresh() : new DeskBook(found, all(incidents), all(scores));
    }

    private static <V> List<V> all(MapState<String, V> state) {
        List<V> all = new ArrayList<>();
        KeyedStates.write(() -> state.values().forEach(all::add));
        return all;
    }

    @Override
    public void margin(BookMargin now) {
        KeyedStates.write(() -> margin.update(now));
    }

    @Override
    public void incident(String key, @Nullable Incident now) {
        KeyedStates.put(incidents, key, now);
    }

    @Override
    public void score(String key, @Nullable Score now) {
        KeyedStates.put(scores, key, now);
    }
}
