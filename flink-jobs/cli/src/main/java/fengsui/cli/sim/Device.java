package fengsui.cli.sim;

import java.util.ArrayList;
import java.util.List;

/**
 * One sensor.
 *
 * @param periodMillis how often it reports
 */
record Device(String sourceId, Property property, Spot spot, long periodMillis) {

    private static final long HALF_MINUTE = 30_000;
    private static final long MINUTE = 60_000;
    private static final long FIVE_MINUTES = 300_000;

    /** Every sensor of the city. */
    static List<Device> all() {
        List<Device> devices = new ArrayList<>();
        for (Spot spot : City.spots()) {
            devices.add(at(spot, Property.GAS, HALF_MINUTE));
            if (City.numberOf(spot) % 2 == 1) {
                devices.add(at(spot, Property.SMOKE, HALF_MINUTE));
            }
        }
        Places.WEATHER.forEach(spot -> devices.add(at(spot, Property.TEMPERATURE, MINUTE)));
        Places.WEATHER.forEach(spot -> devices.add(at(spot, Property.PM25, FIVE_MINUTES)));
        Places.SQUARES.forEach(spot -> devices.add(at(spot, Property.NOISE, MINUTE)));
        Places.SQUARES.forEach(spot -> devices.add(at(spot, Property.CROWD_COUNT, MINUTE)));
        Places.BOILERS.forEach(spot -> devices.add(at(spot, Property.INDOOR_CO, HALF_MINUTE)));
        Places.UNDERPASSES.forEach(spot -> devices.add(at(spot, Property.WATER_LEVEL, MINUTE)));
        return List.copyOf(devices);
    }

    private static Device at(Spot spot, Property property, long periodMillis) {
        return new Device(property.label() + "." + spot.grid().replace('/', '.'), property, spot, periodMillis);
    }
}
