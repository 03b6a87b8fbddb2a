package fengsui.job.operator;

import fengsui.codec.Health;
import fengsui.device.SupplyNews;
import fengsui.event.SafetyEvent;
import java.util.function.Consumer;

/**
 * Where that goes which comes of devices.
 *
 * @param events those that have not come before, as far as they can be believed
 * @param health of devices that fell silent or are stuck, and of the end of it
 * @param supplies what there is for rules to go by
 */
record DeviceOutput(Consumer<SafetyEvent> events, Consumer<Health> health, Consumer<SupplyNews> supplies) {}
