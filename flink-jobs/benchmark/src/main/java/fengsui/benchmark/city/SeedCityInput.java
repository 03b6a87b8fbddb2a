package fengsui.benchmark.city;

import fengsui.benchmark.load.SeedCity;
import fengsui.codec.RuleBundle;
import fengsui.job.JobInput;
import fengsui.job.JobSettings;
import fengsui.job.wire.Forms;
import fengsui.job.wire.Taken;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The first events of a day of the whole {@link SeedCity}, made where the job would read them: no broker stands between, and
 * no disk has to hold a day. They are decoded as any other record.
 */
record SeedCityInput(int events, long seed) implements JobInput {

    private static final String RECORDS = "records";
    private static final String MADE = "made";
    private static final Duration DRIFT = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    @Override
    public Boundedness boundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public DataStream<Taken> open(StreamExecutionEnvironment env, RuleBundle rules, JobSettings settings) {
        DealtEvents dealt = new DealtEvents(env.getParallelism(), events / env.getParallelism());
        int day = new SeedCity(1, seed).day();
        WatermarkStrategy<Long> time = WatermarkStrategy.<Long>forMonotonousTimestamps()
                .withTimestampAssigner((place, unused) -> SeedCity.time(dealt.event(place), day))
                .withWatermarkAlignment(RECORDS, DRIFT, LOOK_AGAIN);
        return env.fromSource(new NumberSequenceSource(0, dealt.last()), time, RECORDS)
                .uid(RECORDS)
                .flatMap(new SeedCityRecords(seed, dealt, rules, settings.keys()), Forms.TAKEN)
                .name(MADE)
                .uid(MADE);
    }
}
