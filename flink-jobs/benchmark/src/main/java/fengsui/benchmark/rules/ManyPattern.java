package fengsui.benchmark.rules;

import fengsui.benchmark.rules.ManyRules.Wanted;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import java.time.Duration;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.cep.pattern.conditions.SimpleCondition;

/** One of {@link ManyRules} as a pattern of Flink CEP, over the readings that it watches. */
final class ManyPattern {

    private static final Duration WITHIN = Duration.ofMinutes(5);
    /** Our rule still takes what lies just as far apart. */
    private static final Duration UP_TO = WITHIN.plusMillis(1);

    private static final int OFTEN = 3;

    private ManyPattern() {}

    static Pattern<SafetyEvent, ?> of(Wanted rule) {
        SimpleCondition<SafetyEvent> high = atLeast("", rule.bound());
        return switch (rule.kind()) {
            case 0 -> begin("high").where(high);
            case 1 ->
                begin("smoke").where(atLeast("", rule.smoke())).times(OFTEN).within(WITHIN);
            case 2 ->
                begin("gas")
                        .where(atLeast("gas", rule.bound()))
                        .followedBy("smoke")
                        .where(atLeast("smoke", rule.smoke()))
                        .within(WITHIN);
            default ->
                begin("first")
                        .where(high)
                        .next("second")
                        .where(high)
                        .next("third")
                        .where(high)
                        .within(UP_TO);
        };
    }

    private static Pattern<SafetyEvent, SafetyEvent> begin(String name) {
        return Pattern.begin(name, AfterMatchSkipStrategy.noSkip());
    }

    /** @param property blank where only one is watched */
    private static SimpleCondition<SafetyEvent> atLeast(String property, double bound) {
        return SimpleCondition.of(event -> event instanceof SensorReading reading
                && reading.value() >= bound
                && (property.isEmpty() || reading.property().equals(property)));
    }
}
