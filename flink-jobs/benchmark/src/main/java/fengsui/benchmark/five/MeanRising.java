package fengsui.benchmark.five;

import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import java.time.Duration;
import java.util.Arrays;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * The mean of ten minutes, and whether the newest reading is above it. The window of a grid is one small array in one value,
 * which is read and written once a reading: no form of state is cheaper.
 */
@SuppressWarnings("NullAway.Init") // Flink calls open before anything else
public final class MeanRising extends KeyedProcessFunction<String, SafetyEvent, String> {

    private static final long serialVersionUID = 1L;

    private static final long WINDOW = Duration.ofMinutes(10).toMillis();

    /** Thousandths of a centimetre. */
    private static final long HIGH = 30_000;

    /** Time and value of each reading, in the order of time; those to come among them. */
    private transient ValueState<long[]> window;

    @Override
    public void open(OpenContext context) {
        window = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("window", PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO));
    }

    @Override
    public void processElement(SafetyEvent event, Context context, Collector<String> out) throws Exception {
        if (event instanceof SensorReading reading) {
            window.update(with(window.value(), event.eventTime(), reading.milli()));
            context.timerService().registerEventTimeTimer(event.eventTime());
        }
    }

    private static long[] with(long[] before, long time, long value) {
        int length = before == null ? 0 : before.length;
        int place = length;
        while (place > 0 && before[place - 2] > time) {
            place -= 2;
        }
        long[] after = new long[length + 2];
        if (before != null) {
            System.arraycopy(before, 0, after, 0, place);
            System.arraycopy(before, place, after, place + 2, length - place);
        }
        after[place] = time;
        after[place + 1] = value;
        return after;
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<String> out) throws Exception {
        long[] all = window.value();
        int from = 0;
        while (all[from] <= time - WINDOW) {
            from += 2;
        }
        long[] kept = from == 0 ? all : Arrays.copyOfRange(all, from, all.length);
        long sum = 0;
        int end = 0;
        while (end < kept.length && kept[end] <= time) {
            sum += kept[end + 1];
            end += 2;
        }
        long count = end / 2;
        if (count >= 2 && sum > HIGH * count && kept[end - 1] * count > sum) {
            out.collect(new Match(FiveRules.MEAN_RISING, context.getCurrentKey(), time).line());
        }
        if (from > 0) {
            window.update(kept);
        }
    }
}
