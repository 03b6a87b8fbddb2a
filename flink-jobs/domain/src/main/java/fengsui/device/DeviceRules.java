package fengsui.device;

import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be believed of each property. A property that is not listed is never judged. Immutable. */
public record DeviceRules(Map<String, PropertyRule> properties) {

    /** Judges nothing. */
    public static final DeviceRules NONE = new DeviceRules(Map.of());

    public DeviceRules {
        properties = Map.copyOf(properties);
    }

    /** Whether {@code event} is judged by what came before it. */
    public boolean judges(SafetyEvent event) {
        return event instanceof SensorReading reading && properties.containsKey(reading.property());
    }

    /** Empty where devices of {@code property} are not compared. */
    Optional<Agreement> agreement(String property) {
        PropertyRule rule = of(property);
        return rule == null ? Optional.empty() : Optional.ofNullable(rule.agree());
    }

    @Nullable
    PropertyRule of(String property) {
        return properties.get(property);
    }
}
