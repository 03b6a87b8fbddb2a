package fengsui.job;

import fengsui.job.wire.Taken;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Takes a record apart in which several devices report. Behind the source, where a record still moves time as one. */
final class DevicesApart implements FlatMapFunction<Taken, Taken> {

    private static final long serialVersionUID = 1L;

    @Override
    public void flatMap(Taken taken, Collector<Taken> out) {
        taken.byDevice().forEach(out::collect);
    }
}
