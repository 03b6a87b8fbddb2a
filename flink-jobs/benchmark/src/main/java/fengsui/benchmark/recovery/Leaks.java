package fengsui.benchmark.recovery;

import fengsui.benchmark.job.LiveBench;
import fengsui.benchmark.load.CityRecords;
import fengsui.benchmark.load.CityRecords.Sender;
import fengsui.benchmark.load.Load;
import fengsui.benchmark.load.Measured;
import fengsui.benchmark.load.Traffic;
import fengsui.benchmark.meter.Stopwatch;
import fengsui.event.EventKind;
import java.time.Duration;

/** Gas leaks, each in a grid where nothing has happened yet. Not thread-safe. */
final class Leaks {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Beyond all grids of the load, and far from each other: in districts of their own. */
    private static final int FIRST_GRID = 1_000_000;

    private static final int APART = 1_000;
    private static final int READINGS = 3;
    private static final int SECOND = 1_000;
    private static final int HIGH = 40;
    private static final int LOW = 3;

    private final LiveBench bench;
    private final ToldAreas told;
    private final CityRecords records = new CityRecords();
    private long time;
    private int grid = FIRST_GRID;
    private int number = Integer.MAX_VALUE / 2;

    /** @param after the event time that they come after, epoch milliseconds */
    Leaks(LiveBench bench, ToldAreas told, long after) {
        this.bench = bench;
        this.told = told;
        this.time = after;
    }

    /** From the beginning of {@code trouble}, after which the next leak is told of, until it is warned of. */
    double seconds(Runnable trouble) throws InterruptedException {
        grid += APART;
        Stopwatch watch = Stopwatch.started();
        trouble.run();
        for (int reading = 0; reading < READINGS; reading++) {
            time += SECOND;
            write(grid, 0, HIGH + reading);
        }
        moveTime();
        bench.flush();
        if (!told.await("g" + grid, PATIENCE)) {
            throw new IllegalStateException("no warning of grid g" + grid + " within " + PATIENCE);
        }
        return watch.seconds();
    }

    /** In every partition that has told time before. */
    private void moveTime() {
        time += READINGS * SECOND;
        for (int partition = 0; partition < Load.PARTITIONS; partition++) {
            write(partition, partition, LOW);
            Sender camera = new Sender(number++, "cam-" + partition, partition, time);
            bench.write(new Traffic.Item(EventKind.VIDEO, partition, time, records.sighting(camera, "flame", 0)));
        }
    }

    private void write(int where, int partition, double value) {
        Sender sensor = new Sender(number++, "gas-" + where, where, time);
        bench.write(new Traffic.Item(EventKind.SENSOR, partition, time, records.reading(sensor, Measured.GAS, value)));
    }
}
