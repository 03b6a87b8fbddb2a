package fengsui.benchmark.latency;

import fengsui.benchmark.five.FiveLoad;
import fengsui.benchmark.five.FiveTopics;
import fengsui.benchmark.five.FiveTraffic;
import fengsui.benchmark.frame.BenchRun;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicWriter;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Writes each record when its time has come. One that is written late keeps its time: who waits for it waits longer. */
final class LiveCity {

    /** Short, so that there is new trouble all the time, and long enough for it to be found out. */
    private static final Duration TROUBLE = Duration.ofSeconds(10);

    /** Of each grid, a second: or nothing would ever happen three times within a trouble. */
    private static final int EACH = 2;

    private static final long SHORT_NANOS = 200_000;

    private final LatencyRun.Plan plan;
    private final FiveLoad load;
    private long behind;

    private LiveCity(LatencyRun.Plan plan, FiveLoad load) {
        this.plan = plan;
        this.load = load;
    }

    static LiveCity from(long start, LatencyRun.Plan plan) {
        int grids = Math.min(FiveLoad.CITY, plan.rate() / EACH);
        FiveLoad load = new FiveLoad(start, plan.events(), grids, plan.whole(), TROUBLE, BenchRun.SEED);
        return new LiveCity(plan, load);
    }

    /** Returns once all is written. */
    void write(Broker broker, TopicNames topics) {
        FiveTraffic traffic = new FiveTraffic(load);
        try (TopicWriter writer = TopicWriter.open(broker)) {
            for (int n = 0; n < load.events(); n++) {
                FiveTraffic.Item item = traffic.item(n);
                await(item.time());
                writer.write(FiveTopics.outgoing(topics, item));
            }
        }
        behind = System.currentTimeMillis() - load.time(load.events());
    }

    private static void await(long time) {
        while (System.currentTimeMillis() < time) {
            LockSupport.parkNanos(SHORT_NANOS);
        }
    }

    /** How much later than it should have been the last record was written, milliseconds. */
    long behind() {
        return behind;
    }

    boolean counts(long time) {
        return time >= load.start() + plan.settle().toMillis() && time < countedUntil();
    }

    long countedUntil() {
        return load.start() + plan.settle().plus(plan.counted()).toMillis();
    }
}
