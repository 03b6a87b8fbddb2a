package fengsui.device;

import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What can be believed of a whole history, which is held in memory. */
public final class JudgedHistory {

    private JudgedHistory() {}

    /**
     * The events as far as they can be believed, in the same order.
     *
     * @param events each once, in their order
     */
    public static List<SafetyEvent> of(DeviceRules rules, List<SafetyEvent> events) {
        return of(rules, BaselinePlan.NONE, events);
    }

    /** The same, and how unusual they are where {@code plan} says that this is asked for. */
    public static List<SafetyEvent> of(DeviceRules rules, BaselinePlan plan, List<SafetyEvent> events) {
        Judge judge = new Judge(rules, plan);
        Map<String, Device> devices = new HashMap<>();
        List<SafetyEvent> judged = new ArrayList<>();
        for (SafetyEvent event : events) {
            String key = DeviceKey.of(event);
            Device device = devices.computeIfAbsent(key, unseen -> Device.unheardOf(1));
            device.report(key, event, event.eventTime());
            judged.add(event instanceof SensorReading reading ? device.judge(reading, judge) : event);
        }
        return judged;
    }
}
