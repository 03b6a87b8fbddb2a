package fengsui.job.operator;

import fengsui.device.BlindRules;
import fengsui.device.BlindRules.Ground;
import fengsui.device.BlindRules.Tally;
import fengsui.device.SupplyNews;
import fengsui.job.wire.Begun;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import fengsui.job.wire.Forms;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/** What a checkpoint holds of which rules are blind. Not thread-safe. */
record SightState(
        ListState<Tally> tallies,
        ListState<String> stopped,
        ListState<Ground> told,
        ListState<SupplyNews> news,
        ListState<Begun> begun,
        ListState<EditionMark> marks) {

    static SightState of(OperatorStateStore store) throws Exception {
        return new SightState(
                list(store, "tallies", Forms.TALLY),
                list(store, "stopped", Types.STRING),
                list(store, "told", Forms.GROUND),
                list(store, "news", Forms.SUPPLY_NEWS),
                list(store, "begun", Forms.BEGUN),
                list(store, "marks", Forms.EDITION_MARK));
    }

    private static <T> ListState<T> list(OperatorStateStore store, String name, TypeInformation<T> type)
            throws Exception {
        return store.getListState(new ListStateDescriptor<>(name, type));
    }

    BlindRules blind() throws Exception {
        return BlindRules.restored(tallies.get(), stopped.get(), told.get());
    }

    /** Starts with {@code first} where nothing was saved: also in a job that is older than this operator. */
    EditionBook editions(Edition first) throws Exception {
        List<Begun> saved = all(begun);
        return saved.isEmpty() ? EditionBook.startingWith(first) : EditionBook.restored(saved, all(marks));
    }

    List<SupplyNews> waiting() throws Exception {
        return all(news);
    }

    private static <T> List<T> all(ListState<T> state) throws Exception {
        List<T> values = new ArrayList<>();
        state.get().forEach(values::add);
        return values;
    }

    void save(BlindRules blind, EditionBook editions) throws Exception {
        tallies.update(blind.tallies());
        stopped.update(blind.stopped());
        told.update(blind.told());
        begun.update(editions.begun());
        marks.update(editions.marks());
    }

    void save(List<SupplyNews> waiting) throws Exception {
        news.update(waiting);
    }
}
