package fengsui.device;

import fengsui.area.Level;
import fengsui.event.SensorReading;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the devices of one property say of what the evidence says.
 *
 * @param against newest readings of devices that agree with none of the evidence in their grid
 * @param agreeing how many devices can be believed that are evidence, or agree with some of it
 */
record Poll(List<SensorReading> against, long agreeing) {

    /** Below this, a reading speaks neither for nor against another. */
    private static final double BELIEVED = 0.5;

    static Poll of(Agreement agree, long time, List<SensorReading> evidence, List<SensorReading> around) {
        Set<String> spoken = evidence.stream().map(DeviceKey::of).collect(Collectors.toSet());
        List<SensorReading> told = newest(evidence, agree, time);
        Map<String, List<SensorReading>> beside = byGrid(told);
        List<SensorReading> others = newest(around, agree, time).stream()
                .filter(other -> believed(other) && !spoken.contains(DeviceKey.of(other)))
                .filter(other -> beside.containsKey(grid(other)))
                .toList();
        List<SensorReading> against = others.stream()
                .filter(other -> alike(other, beside.getOrDefault(grid(other), List.of()), agree) == 0)
                .toList();
        long believed = told.stream().filter(Poll::believed).count();
        return new Poll(against, believed + others.size() - against.size());
    }

    /** Where all of {@code readings} may be evidence: those that more devices in their grid disagree than agree with. */
    static Poll among(Agreement agree, long time, List<SensorReading> readings) {
        List<SensorReading> told =
                newest(readings, agree, time).stream().filter(Poll::believed).toList();
        Map<String, List<SensorReading>> beside = byGrid(told);
        List<SensorReading> against = told.stream()
                .filter(reading -> outnumbered(reading, beside.getOrDefault(grid(reading), List.of()), agree))
                .toList();
        return new Poll(against, told.size() - against.size());
    }

    /** {@code here} holds the reading itself, which agrees with itself. */
    private static boolean outnumbered(SensorReading reading, List<SensorReading> here, Agreement agree) {
        long alike = alike(reading, here, agree);
        return here.size() - alike > alike - 1;
    }

    /** How many of {@code here} agree with {@code reading}. */
    private static long alike(SensorReading reading, List<SensorReading> here, Agreement agree) {
        return here.stream().filter(other -> agree.holds(reading, other)).count();
    }

    /** Whether the evidence is to be doubted: as many say otherwise as agree. */
    boolean doubts() {
        return !against.isEmpty() && against.size() >= agreeing;
    }

    /** The newest of each device, where it is recent. */
    private static List<SensorReading> newest(List<SensorReading> inOrder, Agreement agree, long time) {
        return CrossCheck.newest(inOrder).stream()
                .filter(reading -> agree.isRecent(reading, time))
                .toList();
    }

    private static Map<String, List<SensorReading>> byGrid(List<SensorReading> readings) {
        return readings.stream().collect(Collectors.groupingBy(Poll::grid));
    }

    private static String grid(SensorReading reading) {
        return reading.area().code(Level.GRID);
    }

    private static boolean believed(SensorReading reading) {
        return reading.header().trust().quality() >= BELIEVED;
    }
}
