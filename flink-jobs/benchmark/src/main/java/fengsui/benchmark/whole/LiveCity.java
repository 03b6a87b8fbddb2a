package fengsui.benchmark.whole;

import fengsui.benchmark.five.FiveTraffic;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicWriter;
import java.util.concurrent.locks.LockSupport;

/** Writes each record when its time has come. One that is written late keeps its time: who waits for it waits longer. */
final class LiveCity {

    private static final int GRIDS = 10_000;
    private static final long SHORT_NANOS = 200_000;

    private final LatencyRun.Plan plan;
    private final Load load;
    private long behind;

    private LiveCity(LatencyRun.Plan plan, Load load) {
        this.plan = plan;
        this.load = load;
    }

    static LiveCity from(long start, LatencyRun.Plan plan) {
        return new LiveCity(plan, Load.from(start, plan.events(), GRIDS, plan.whole(), BenchRun.SEED));
    }

    /** Returns once all is written. */
    void write(Broker broker, TopicNames topics) {
        FiveTraffic traffic = new FiveTraffic(load);
        try (TopicWriter writer = TopicWriter.open(broker)) {
            for (int n = 0; n < load.events(); n++) {
                Traffic.Item item = traffic.item(n);
                await(item.time());
                writer.write(TopicWriter.Outgoing.of(topics.input(item.kind()), null, item.json())
                        .in(item.partition())
                        .at(item.time()));
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
