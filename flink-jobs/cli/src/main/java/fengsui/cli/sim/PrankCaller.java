package fengsui.cli.sim;

import fengsui.area.Level;
import fengsui.event.SafetyEvent;
import java.util.List;
import java.util.stream.IntStream;

/** One caller who reports a fire again and again where nothing burns. */
record PrankCaller(Spot spot, long onset) implements Script {

    private static final long EVERY = 40_000;
    private static final int CALLS = 12;

    @Override
    public Truth truth() {
        return new Truth(
                "prank caller, the same one again and again",
                "fire",
                spot.area().at(Level.GRID),
                onset,
                onset + CALLS * EVERY,
                null);
    }

    @Override
    public double reading(Device device, long time, double ordinary) {
        return ordinary;
    }

    @Override
    public List<SafetyEvent> reports() {
        return IntStream.range(0, CALLS)
                .mapToObj(i -> (SafetyEvent) Reporter.call(spot, onset + i * EVERY, "fire", "c-prank-" + onset / EVERY))
                .toList();
    }
}
