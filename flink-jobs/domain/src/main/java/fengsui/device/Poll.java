package fengsui.device;

import fengsui.area.Level;
import fengsui.event.SensorReading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
        List<SensorReading> told = newest(evidence).stream()
                .filter(reading -> agree.isRecent(reading, time))
                .toList();
        List<SensorReading> others = newest(around).stream()
                .filter(reading -> !spoken.contains(DeviceKey.of(reading)))
                .filter(reading -> agree.isRecent(reading, time) && believed(reading))
                .toList();
        return of(agree, told, others);
    }

    private static Poll of(Agreement agree, List<SensorReading> told, List<SensorReading> others) {
        List<SensorReading> against = new ArrayList<>();
        long agreeing = told.stream().filter(Poll::believed).count();
        for (SensorReading other : others) {
            List<SensorReading> beside = told.stream()
                    .filter(reading -> grid(reading).equals(grid(other)))
                    .toList();
            if (beside.stream().anyMatch(reading -> agree.holds(reading, other))) {
                agreeing++;
            } else if (!beside.isEmpty()) {
                against.add(other);
            }
        }
        return new Poll(against, agreeing);
    }

    /** Whether the evidence is to be doubted: as many say otherwise as agree. */
    boolean doubts() {
        return !against.isEmpty() && against.size() >= agreeing;
    }

    private static List<SensorReading> newest(List<SensorReading> inOrder) {
        Map<String, SensorReading> newest = new LinkedHashMap<>();
        inOrder.forEach(reading -> newest.put(DeviceKey.of(reading), reading));
        return List.copyOf(newest.values());
    }

    private static String grid(SensorReading reading) {
        return reading.area().code(Level.GRID);
    }

    private static boolean believed(SensorReading reading) {
        return reading.header().trust().quality() >= BELIEVED;
    }
}
