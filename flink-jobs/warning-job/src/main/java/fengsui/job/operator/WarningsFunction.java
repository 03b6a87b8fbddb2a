package fengsui.job.operator;

import fengsui.job.wire.Forms;
import fengsui.risk.Score;
import fengsui.risk.Signal;
import fengsui.warning.DistrictDesk;
import fengsui.warning.IncidentBook;
import fengsui.warning.Taxonomy;
import fengsui.warning.Warning;
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
        signals.add(due(signal.time(), context), signal);
    }

    @Override
    public void processElement2(Score score, Context context, Collector<Warning> out) throws Exception {
        scores.add(due(score.time(), context), score);
    }

    private long due(long time, Context context) throws Exception {
        Long last = worked.value();
        long due = last == null ? time : Math.max(time, last);
        context.timerService().registerEventTimeTimer(due);
        return due;
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Warning> out) throws Exception {
        IncidentBook.Snapshot before = books.value();
        IncidentBook book = new IncidentBook(taxonomy, before == null ? IncidentBook.Snapshot.EMPTY : before);
        DistrictDesk.work(book, time, scores.take(time), signals.take(time)).forEach(out::collect);
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
