package fengsui.device;

import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.risk.Contradiction;
import fengsui.risk.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** The newest of each device and property: all of {@code inOrder} that {@link #of} looks at. */
    public static List<SensorReading> newest(List<SensorReading> inOrder) {
        Map<String, SensorReading> newest = new LinkedHashMap<>();
        inOrder.forEach(reading -> newest.put(reading.property() + '\n' + DeviceKey.of(reading), reading));
        return List.copyOf(newest.values());
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
        return all(
                evidence,
                property -> Poll.of(agree(rules, property), time, of(property, evidence), of(property, around)));
    }

    /**
     * What of {@code readings} speaks against the others, where nobody knows which of them the evidence is.
     *
     * @param readings comparable ones, in the order of {@link SafetyEvent#ORDER}
     * @param time when the evidence was found
     */
    public static Contradiction among(DeviceRules rules, List<SensorReading> readings, long time) {
        return all(readings, property -> Poll.among(agree(rules, property), time, of(property, readings)));
    }

    private static Contradiction all(List<SensorReading> readings, Function<String, Poll> polls) {
        List<Evidence> against = new ArrayList<>();
        boolean doubted = false;
        for (String property :
                readings.stream().map(SensorReading::property).collect(Collectors.toCollection(TreeSet::new))) {
            Poll poll = polls.apply(property);
            poll.against().forEach(reading -> against.add(Evidence.of(reading, ROLE)));
            doubted |= poll.doubts();
        }
        return Contradiction.of(against, doubted);
    }

    private static Agreement agree(DeviceRules rules, String property) {
        return rules.agreement(property).orElseThrow();
    }

    private static List<SensorReading> of(String property, List<SensorReading> readings) {
        return readings.stream()
                .filter(reading -> reading.property().equals(property))
                .toList();
    }
}
