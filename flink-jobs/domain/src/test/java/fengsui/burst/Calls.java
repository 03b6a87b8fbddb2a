package fengsui.burst;

import fengsui.area.AreaChain;
import fengsui.area.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up calls of a district, and what a watch says of them. */
final class Calls {

    static final long MINUTE = 60_000;
    static final long HOUR = 60 * MINUTE;
    static final long DAY = 24 * HOUR;
    static final long WEEK = 7 * DAY;

    /** A Monday's midnight. */
    static final long START = 4 * DAY;

    static final WeekHours HOURS = time -> (int) Math.floorMod((time - START) / HOUR, 168L);

    record Call(AreaChain chain, long time) {}

    private Calls() {}

    static AreaChain grid(int street, int grid) {
        return new AreaChain("g" + street + "-" + grid, "s" + street, "s" + street, "d", "c");
    }

    static BurstWatch watch() {
        return BurstWatch.begin(Level.DISTRICT, grid(0, 0), HOURS);
    }

    /** At {@code perHour}, from one of {@code streets} with 4 grids each, for {@code millis} from {@code from} on. */
    static List<Call> steady(Random random, double perHour, int streets, long from, long millis) {
        List<Call> calls = new ArrayList<>();
        for (long time = from; ; ) {
            time += 1 + (long) (-Math.log(1 - random.nextDouble()) / perHour * HOUR);
            if (time >= from + millis) {
                return calls;
            }
            calls.add(new Call(grid(random.nextInt(streets), random.nextInt(4)), time));
        }
    }

    /** Each as soon as it happens. */
    static List<Burst> play(BurstWatch watch, List<Call> calls) {
        List<Burst> told = new ArrayList<>();
        for (Call call : calls) {
            watch.advance(call.time(), told::add);
            watch.accept(call.chain(), call.time());
        }
        return told;
    }
}
