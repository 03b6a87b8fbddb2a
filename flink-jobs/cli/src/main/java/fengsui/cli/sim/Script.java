package fengsui.cli.sim;

import fengsui.event.SafetyEvent;
import java.util.List;

/** One thing that happens on the day besides ordinary life. Immutable. */
interface Script {

    Truth truth();

    /** What {@code device} reads at {@code time}, where ordinary life would have it read {@code ordinary}. */
    double reading(Device device, long time, double ordinary);

    /** What cameras and callers say of it, in any order. */
    List<SafetyEvent> reports();
}
