package fengsui.job.operator;

import fengsui.job.wire.Forms;
import fengsui.risk.Score;
import fengsui.risk.Signal;
import fengsui.warning.DistrictDesk;
import fengsui.warning.IncidentBook;
import fengsui.warning.Taxonomy;
import fengsui.warning.Warning;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * The desk of each district: signals and scores wait until event time has reached them, and are then worked on together
 * with whatever else is of the same time.
 */
public final class WarningsFunction extends KeyedCoProcessFunction<String, Signal, Score, Warning> {

    private static final long serialVersionUID = 1L;

    private final Taxonomy taxonomy;
    private transient Waiting<Signal> signals;
    private transient Waiting<Score> scores;
    private transient ValueState<IncidentBook.Snapshot> books;
    /** Up to when a key has been worked on: a desk's time never goes back, not even for what came late. */
    private transient ValueState<Long> worked;

    public WarningsFunction(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    @Override
    public void open(OpenContext context) {
        signals = new Waiting<>(getRuntimeContext(), "signals", Forms.SIGNAL);
        scores = new Waiting<>(getRuntimeContext(), "scores", Forms.SCORE);
        books = getRuntimeContext().getState(new ValueStateDescriptor<>("book", Forms.BOOK));
        worked = getRuntimeContext().getState(new ValueStateDescriptor<>("worked", Types.LONG));
    }

    @Override
    public void processElement1(Signal signal, Context context, Collector<Warning> out) throws Exception {
        long due = due(signal.time());
        if (passed(due, context)) {
            work(due, List.of(), List.of(signal), context, out);
        } else {
            signals.add(due, signal);
        }
    }

    @Override
    public void processElement2(Score score, Context context, Collector<Warning> out) throws Exception {
        long due = due(score.time());
        if (passed(due, context)) {
            work(due, List.of(score), List.of(), context, out);
        } else {
            scores.add(due, score);
        }
    }

    private long due(long time) throws Exception {
        Long last = worked.value();
        return last == null ? time : Math.max(time, last);
    }

    /**
     * Whether event time is there already: a subtask that was idle may be overtaken by its neighbours' watermarks. What it
     * says must not wait for time to move once more, for in a quiet night that may be long. If not, a timer is set.
     */
    private boolean passed(long due, Context context) {
        if (due <= context.timerService().currentWatermark()) {
            return true;
        }
        context.timerService().registerEventTimeTimer(due);
        return false;
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Warning> out) throws Exception {
        work(time, scores.take(time), signals.take(time), context, out);
    }

    private void work(
            long time, List<Score> newScores, List<Signal> newSignals, Context context, Collector<Warning> out)
            throws Exception {
        IncidentBook.Snapshot before = books.value();
        IncidentBook book = new IncidentBook(taxonomy, before == null ? IncidentBook.Snapshot.EMPTY : before);
        DistrictDesk.work(book, time, newScores, newSignals).forEach(out::collect);
        worked.update(time);
        book.nextDeadline().ifPresent(context.timerService()::registerEventTimeTimer);
        keep(book);
    }

    private void keep(IncidentBook book) throws Exception {
        if (book.isEmpty()) {
            books.clear();
        } else {
            books.update(book.snapshot());
        }
    }
}
