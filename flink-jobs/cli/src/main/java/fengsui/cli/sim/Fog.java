package fengsui.cli.sim;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.event.SafetyEvent;
import fengsui.risk.Grade;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Morning fog in the two inland districts. The small optical monitors there take droplets for dust; the analysers of the
 * national network, which dry their air and report by the hour, do not.
 */
record Fog(Ramp ramp, Ramp early, List<Spot> stations) implements Script {

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final int HOURS = 24;

    /** After the full hour of the day's beginning: for the first half of an hour nobody can tell. */
    private static final long REPORT = 40 * MINUTE;

    private static final double CLEAN = 38;

    /** Thickest in every third street. */
    private static final double THICK = 140;

    private static final double THIN = 0.7;

    /** Where it lifts an hour before it does elsewhere: by then too few stations are left for a warning. */
    private static final int EARLY = 1;

    static Fog from(long onset) {
        List<Spot> stations = Places.WEATHER.stream()
                .filter(spot ->
                        List.of("riverside", "hillside").contains(spot.area().district()))
                .toList();
        return new Fog(Ramp.ofMinutes(onset, 20, 220, 20, THICK), Ramp.ofMinutes(onset, 20, 140, 10, THICK), stations);
    }

    @Override
    public Truth truth() {
        return new Truth(
                "fog that small monitors take for smog",
                "air-pollution",
                new Area(Level.CITY, City.CODE),
                ramp.from(),
                ramp.end(),
                Grade.YELLOW);
    }

    @Override
    public double reading(Device device, long time, double ordinary) {
        if (device.property() != Property.PM25) {
            return ordinary;
        }
        int station = stations.indexOf(device.spot());
        double here = (station == EARLY ? early : ramp).at(time);
        return station < 0 ? ordinary : ordinary + here * (station % 3 == 0 ? 1 : THIN);
    }

    /** What the analysers read, one beside each monitor. */
    @Override
    public List<SafetyEvent> reports() {
        return stations.stream().flatMap(this::analysed).toList();
    }

    private Stream<SafetyEvent> analysed(Spot spot) {
        Device analyser = new Device("pm25-analyser." + spot.grid().replace('/', '.'), Property.PM25, spot, HOUR);
        long first = CityDay.START + REPORT;
        return IntStream.range(0, HOURS)
                .mapToObj(hour -> Reporter.reading(analyser, first + hour * HOUR, CLEAN + hour % 3 * 1.5));
    }
}
