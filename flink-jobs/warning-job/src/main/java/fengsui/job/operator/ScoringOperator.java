package fengsui.job.operator;

import fengsui.job.metrics.Meters;
import fengsui.job.metrics.StageMeter;
import fengsui.job.wire.ClueMinute;
import fengsui.job.wire.EditionMark;
import fengsui.job.wire.EventClue;
import fengsui.job.wire.Forms;
import fengsui.metrics.Measure;
import fengsui.risk.EditionClue;
import fengsui.risk.ScoreChange;
import fengsui.risk.ScoreHistory;
import fengsui.risk.ScoreRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeMap;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.FlinkRuntimeException;
import org.jspecify.annotations.Nullable;

/**
 * Scores the areas of one subtask's keys. Clues and meters live in memory; of what has changed, each checkpoint writes
 * the clues by key and minute, and what was told is found again by going through the minutes in silence. An operator of
 * its own, because a process function cannot walk all keys at a restore or at a switch of editions.
 */
@SuppressWarnings("NullAway.Init") // Flink calls initializeState before anything else
public final class ScoringOperator extends AbstractStreamOperator<ScoreChange>
        implements TwoInputStreamOperator<EventClue, EditionMark, ScoreChange> {

    private static final long serialVersionUID = 1L;

    /** Late clues that come together are corrected together, and never wait longer. In processing time. */
    private static final long BATCH_MILLIS = 50;

    private static final String BASES = "base";

    private final ShippedRules rules;
    private transient ScoringEditions editions;
    private transient ScoreRunner runner;
    private transient ScoreCopies copies;
    private transient ValueState<ScoreHistory.Base> bases;
    private transient MapState<Long, ClueMinute> minutes;
    private transient ModelState models;
    private transient Meters meters;
    private transient StageMeter stage;
    private transient boolean batching;
    private transient long held;

    public ScoringOperator(ShippedRules rules) {
        this.rules = rules;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        bases = context.getKeyedStateStore().getState(new ValueStateDescriptor<>(BASES, Forms.SCORE_BASE));
        minutes = context.getKeyedStateStore()
                .getMapState(new MapStateDescriptor<>("minutes", Types.LONG, Forms.CLUE_MINUTE));
        models = new ModelState(context.getOperatorStateStore());
        held = Long.MIN_VALUE;
        editions = new ScoringEditions(models.first(rules));
        runner = editions.runner();
        copies = new ScoreCopies();
        copies.know(editions.first(), Long.MIN_VALUE);
        for (EditionMark mark : models.marks()) {
            put(mark);
        }
        if (context.isRestored()) {
            restore();
        }
        meters = new Meters(getMetricGroup());
        stage = new StageMeter(meters, "scoring", getProcessingTimeService()::getCurrentProcessingTime);
        meters.begin();
        measure();
    }

    private void restore() throws Exception {
        for (String key : KeyedStates.keys(getKeyedStateBackend(), BASES)) {
            setCurrentKey(key);
            TreeMap<Long, List<EditionClue>> saved = new TreeMap<>();
            for (var minute : minutes.entries()) {
                saved.put(minute.getKey(), minute.getValue().clues());
            }
            runner.restore(key, bases.value(), saved);
        }
        runner.resume(models.newestClock());
    }

    private void put(EditionMark mark) {
        copies.know(mark.edition(), mark.newest());
        editions.put(mark, runner);
    }

    @Override
    public void processElement1(StreamRecord<EventClue> element) {
        EventClue clue = element.getValue();
        runner.accept(clue.said(), editions.allowedMillis(clue.said(), clue.feed()));
        correctSoon();
    }

    @Override
    public void processElement2(StreamRecord<EditionMark> element) throws Exception {
        put(element.getValue());
        correctSoon();
        if (!editions.waits() && held > runner.clock()) {
            processWatermark(new Watermark(held));
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // ends with the task, and a failing correction fails the task
    private void correctSoon() {
        if (runner.lateWaiting() && !batching) {
            batching = true;
            long now = getProcessingTimeService().getCurrentProcessingTime();
            getProcessingTimeService().registerTimer(now + BATCH_MILLIS, time -> correct());
        }
    }

    private void correct() {
        batching = false;
        runner.correct(this::emit);
    }

    /** Scores of a watermark go out before it does, so that nobody downstream sees them late. */
    @Override
    public void processWatermark(Watermark mark) throws Exception {
        if (editions.waits()) {
            held = Math.max(held, mark.getTimestamp());
            return;
        }
        runner.advanceTo(mark.getTimestamp(), this::emit);
        super.processWatermark(mark);
        stage.passed(mark.getTimestamp());
        measure();
    }

    private void measure() {
        meters.set(Measure.SCORING_AREAS, runner.areas());
        meters.count(Measure.SCORING_TOO_LATE, runner.tooLate());
    }

    private void emit(ScoreChange change) {
        meters.more(Measure.SCORES, change.score().hazard());
        output.collect(new StreamRecord<>(change, change.time()));
        copies.of(change).forEach(copy -> output.collect(Tags.COPIES, new StreamRecord<>(copy, change.time())));
    }

    /** What is late is corrected before the barrier, and so never a part of the state. */
    @Override
    public void prepareSnapshotPreBarrier(long checkpoint) {
        correct();
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        runner.save(this::save);
        boolean one = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0;
        models.update(runner.clock(), editions.first(), editions.marks(), one);
    }

    private void save(String key, @Nullable ScoreHistory history) {
        setCurrentKey(key);
        if (history == null) {
            bases.clear();
            minutes.clear();
        } else {
            history.save(new KeyedStore(bases, minutes));
        }
    }

    /** The state of the current key. */
    private record KeyedStore(ValueState<ScoreHistory.Base> bases, MapState<Long, ClueMinute> minutes)
            implements ScoreHistory.Store {

        @Override
        public void base(ScoreHistory.Base base) {
            try {
                bases.update(base);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void minute(long paneEnd, List<EditionClue> clues) {
            try {
                if (clues.isEmpty()) {
                    minutes.remove(paneEnd);
                } else {
                    minutes.put(paneEnd, new ClueMinute(clues));
                }
            } catch (Exception e) {
                throw new FlinkRuntimeException("clues cannot be saved", e);
            }
        }
    }
}
