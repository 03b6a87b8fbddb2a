package fengsui.cli.sim;

import fengsui.area.Level;
import fengsui.event.SafetyEvent;
import java.util.List;

/** A gas detector on its way out: single readings at full scale for ten minutes, then stuck there, then dead at zero. */
record BrokenSensor(Spot spot, long onset) implements Script {

    private static final long MINUTE = 60_000;
    private static final long SPIKING = 10 * MINUTE;
    private static final long STUCK = 20 * MINUTE;
    private static final double FULL_SCALE = 100;
    /** Every fourth reading of a detector that reports twice a minute. */
    private static final long SPIKE_EVERY = 2 * MINUTE;

    @Override
    public Truth truth() {
        return new Truth(
                "broken detector: spikes, then stuck",
                "gas-leak",
                spot.area().at(Level.GRID),
                onset,
                onset + STUCK,
                null);
    }

    @Override
    public double reading(Device device, long time, double ordinary) {
        boolean mine = device.property() == Property.GAS && device.spot().grid().equals(spot.grid());
        return mine && time >= onset ? broken(device, time - onset, ordinary) : ordinary;
    }

    private static double broken(Device device, long since, double ordinary) {
        if (since < SPIKING) {
            return since % SPIKE_EVERY < device.periodMillis() ? FULL_SCALE : ordinary;
        }
        return since < STUCK ? FULL_SCALE : 0;
    }

    @Override
    public List<SafetyEvent> reports() {
        return List.of();
    }
}
