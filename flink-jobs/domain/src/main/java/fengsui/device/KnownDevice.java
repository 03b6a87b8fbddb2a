package fengsui.device;

import fengsui.event.SensorReading;
import java.util.List;

/**
 * A {@link Device} at rest. Immutable.
 *
 * @param waiting readings that have come and were not judged yet
 * @param memory never changed once it is here
 */
public record KnownDevice(SeenEvents seen, List<SensorReading> waiting, DeviceMemory memory) {

    public KnownDevice {
        waiting = List.copyOf(waiting);
    }
}
