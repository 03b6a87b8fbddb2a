package fengsui.device;

import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.risk.Contradiction;
import fengsui.risk.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds evidence against what other devices of the same property say in the same grid. Only properties of which it is
 * said how far two devices may differ; only readings in the unit in which that is said. Stateless.
 */
public final class CrossCheck {

    /** The role of what speaks against the evidence. */
    public static final String ROLE = "contradicting";

    private CrossCheck() {}

    /** Those of {@code events} that others could contradict, in their order. */
    public static Stream<SensorReading> comparable(DeviceRules rules, Stream<SafetyEvent> events) {
        return events.filter(SensorReading.class::isInstance)
                .map(SensorReading.class::cast)
                .filter(reading -> comparable(rules.of(reading.property()), reading));
    }

    private static boolean comparable(@Nullable PropertyRule rule, SensorReading reading) {
        return rule != null && rule.agree() != null && rule.unit().equals(reading.unit());
    }

    /** For how long back from a signal's time readings can matter to {@code evidence}, in milliseconds. */
    public static long reachMillis(DeviceRules rules, List<SensorReading> evidence) {
        return evidence.stream()
                .flatMap(reading -> rules.agreement(reading.property()).stream())
                .mapToLong(Agreement::forMillis)
                .max()
                .orElse(0);
    }

    /**
     * What speaks against {@code evidence}.
     *
     * @param evidence comparable readings, in the order of {@link SafetyEvent#ORDER}
     * @param around all comparable readings about, those of the evidence included, in that order too
     * @param time when the evidence was found
     */
    public static Contradiction of(
            DeviceRules rules, List<SensorReading> evidence, List<SensorReading> around, long time) {
        List<Evidence> against = new ArrayList<>();
        boolean doubted = false;
        List<String> properties = evidence.stream()
                .map(SensorReading::property)
                .distinct()
                .sorted()
                .toList();
        for (String property : properties) {
            Agreement agree = rules.agreement(property).orElseThrow();
            Poll poll = Poll.of(agree, time, of(property, evidence), of(property, around));
            poll.against().forEach(reading -> against.add(Evidence.of(reading, ROLE)));
            doubted |= poll.doubts();
        }
        return Contradiction.of(against, doubted);
    }

    private static List<SensorReading> of(String property, List<SensorReading> readings) {
        return readings.stream()
                .filter(reading -> reading.property().equals(property))
                .toList();
    }
}
