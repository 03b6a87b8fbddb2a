package fengsui.job.operator;

import fengsui.codec.Health;
import fengsui.device.FeedMemory;
import fengsui.device.FeedWatch;
import fengsui.device.Rhythm;
import fengsui.device.Supply;
import fengsui.device.SupplyNews;
import fengsui.event.EventKind;
import fengsui.job.wire.FeedBeat;
import fengsui.job.wire.Forms;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Tells once when a whole feed stops and once when it is back. Beats wait until all subtasks have said theirs. */
@SuppressWarnings("NullAway.Init") // Flink calls open before anything else
public final class WatchFunction extends KeyedProcessFunction<String, FeedBeat, Health> {

    private static final long serialVersionUID = 1L;

    /** Far more labels and categories than a mapping has; a feed that makes them up as it goes is cut off here. */
    private static final int MOST_SUPPLIES = 256;

    private transient ValueState<FeedMemory> memory;
    private transient MapState<Long, Long> beats;
    /** When to look next. */
    private transient ValueState<Long> listed;
    /** What the feed has delivered, of that which no device is known by. */
    private transient MapState<Supply, Boolean> delivered;

    @Override
    public void open(OpenContext context) {
        memory = getRuntimeContext().getState(new ValueStateDescriptor<>("feed", Forms.FEED));
        beats = getRuntimeContext().getMapState(new MapStateDescriptor<>("beats", Types.LONG, Types.LONG));
        listed = getRuntimeContext().getState(new ValueStateDescriptor<>("listed", Types.LONG));
        delivered = getRuntimeContext().getMapState(new MapStateDescriptor<>("delivered", Forms.SUPPLY, Types.BOOLEAN));
    }

    @Override
    public void processElement(FeedBeat beat, Context context, Collector<Health> out) throws Exception {
        Long before = beats.get(beat.time());
        beats.put(beat.time(), before == null ? beat.count() : before + beat.count());
        context.timerService().registerEventTimeTimer(beat.time());
        note(beat, context);
    }

    /** A camera or a caller that says nothing may be well; only with the whole feed are they missing. */
    private void note(FeedBeat beat, Context context) throws Exception {
        Supply supply = beat.supply();
        if (supply.kind() != EventKind.SENSOR && !delivered.contains(supply) && known() < MOST_SUPPLIES) {
            delivered.put(supply, true);
            context.output(Tags.SUPPLIES, new SupplyNews.OfSource(supply, true, 1, beat.time()));
        }
    }

    private int known() throws Exception {
        int count = 0;
        for (Supply unused : delivered.keys()) {
            count++;
        }
        return count;
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Health> out) throws Exception {
        FeedMemory known = memory.value();
        FeedWatch watch = known == null ? new FeedWatch() : new FeedWatch(known);
        String feed = context.getCurrentKey();
        Long count = beats.get(time);
        if (count != null) {
            beats.remove(time);
            watch.arrived(feed, time, count).ifPresent(back -> {
                out.collect(SilenceHealth.ofFeed(back));
                context.output(Tags.SUPPLIES, new SupplyNews.OfFeed(feed, false, time));
            });
        }
        // The end of input is no time.
        if (context.timerService().currentWatermark() < Long.MAX_VALUE) {
            watch.advance(feed, time).ifPresent(silent -> {
                out.collect(SilenceHealth.ofFeed(silent, time));
                context.output(Tags.SUPPLIES, new SupplyNews.OfFeed(feed, true, time));
            });
            list(watch.dueAt(), time, context);
        }
        memory.update(watch.memory());
    }

    /** On a beat, for what was received before it is known only then. A later time than is listed is listed by then. */
    private void list(long due, long time, OnTimerContext context) throws Exception {
        Long before = listed.value();
        boolean none = before == null || before <= time;
        if (due != Rhythm.NEVER && (none || FeedBeats.beatAfter(due) < before)) {
            long next = FeedBeats.beatAfter(Math.max(due, time + 1));
            context.timerService().registerEventTimeTimer(next);
            listed.update(next);
        }
    }
}
