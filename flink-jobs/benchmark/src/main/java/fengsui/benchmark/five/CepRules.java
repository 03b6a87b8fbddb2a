package fengsui.benchmark.five;

import fengsui.event.HotlineCall;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.event.VideoAlert;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.functions.FilterFunction;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.cep.CEP;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.cep.pattern.WithinType;
import org.apache.flink.cep.pattern.conditions.SimpleCondition;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;

/**
 * The five rules as Flink's own users write them: what a pattern does not look at is filtered out before it, so that each event
 * goes only where it is looked at, and a mean is kept by a function of its own. Matches are lines.
 */
public final class CepRules {

    private static final double GAS = 50;
    private static final double SMOKE = 8;

    /** {@code within} leaves out what comes after exactly so long; three readings in five minutes may take just that. */
    private static final Duration RUN = Duration.ofMinutes(5).plusMillis(1);

    private static final Duration PICTURE = Duration.ofMinutes(2);
    private static final Duration CALL = Duration.ofMinutes(5);
    private static final Duration CALLS = Duration.ofMinutes(10);
    private static final Duration CLEARED = Duration.ofMinutes(3);
    private static final int MANY = 5;

    private CepRules() {}

    /** Adds the five to {@code events}, which may come in any order and have watermarks. */
    public static DataStream<String> matches(DataStream<SafetyEvent> events) {
        DataStream<String> matches = meanRising(events);
        for (CepRule rule : patterns()) {
            matches = matches.union(matches(rule, events));
        }
        return matches;
    }

    private static DataStream<String> matches(CepRule rule, DataStream<SafetyEvent> events) {
        KeyedStream<SafetyEvent, String> keyed =
                only(events, rule.id(), rule.watched()).keyBy(rule.key(), Types.STRING);
        return CEP.pattern(keyed, rule.pattern())
                .process(rule.match(), Types.STRING)
                .name(rule.id())
                .uid(rule.id());
    }

    private static DataStream<String> meanRising(DataStream<SafetyEvent> events) {
        return only(events, FiveRules.MEAN_RISING, water())
                .keyBy(CepRules::grid, Types.STRING)
                .process(new MeanRising(), Types.STRING)
                .name(FiveRules.MEAN_RISING)
                .uid(FiveRules.MEAN_RISING);
    }

    private static DataStream<SafetyEvent> only(
            DataStream<SafetyEvent> events, String rule, FilterFunction<SafetyEvent> wanted) {
        String word = "only " + rule;
        return events.filter(wanted).name(word).uid(word);
    }

    /** What {@link MeanRising} looks at. */
    public static FilterFunction<SafetyEvent> water() {
        return event -> event.subject().equals("water-level");
    }

    /** All but {@link MeanRising}. */
    public static List<CepRule> patterns() {
        return List.of(gasRun(), smokePictureCall(), manyCalls(), intrusionStays());
    }

    private static CepRule gasRun() {
        Pattern<SafetyEvent, ?> three = begin("first")
                .where(reads("gas", GAS))
                .next("second")
                .where(reads("gas", GAS))
                .next("third")
                .where(reads("gas", GAS))
                .within(RUN);
        FilterFunction<SafetyEvent> gas = event -> event.subject().equals("gas");
        return rule(FiveRules.GAS_RUN, gas, three, "third", Duration.ZERO);
    }

    private static CepRule smokePictureCall() {
        SimpleCondition<SafetyEvent> smoke = reads("smoke", SMOKE);
        SimpleCondition<SafetyEvent> picture = sees("smoke", "flame");
        SimpleCondition<SafetyEvent> call = says("fire");
        Pattern<SafetyEvent, ?> chain = begin("smoke")
                .where(smoke)
                .followedBy("picture")
                .where(picture)
                .within(PICTURE, WithinType.PREVIOUS_AND_CURRENT)
                .followedBy("call")
                .where(call)
                .within(CALL, WithinType.PREVIOUS_AND_CURRENT);
        FilterFunction<SafetyEvent> any = event -> smoke.filter(event) || picture.filter(event) || call.filter(event);
        return rule(FiveRules.SMOKE_PICTURE_CALL, any, chain, "call", Duration.ZERO);
    }

    private static CepRule manyCalls() {
        Pattern<SafetyEvent, ?> many = begin("calls").times(MANY).consecutive().within(CALLS);
        return new CepRule(
                FiveRules.MANY_CALLS,
                event -> event instanceof HotlineCall,
                event -> grid(event) + "/" + event.subject(),
                many,
                new CepMatch(FiveRules.MANY_CALLS, "calls", 0));
    }

    private static CepRule intrusionStays() {
        Pattern<SafetyEvent, ?> uncleared = begin("alert")
                .where(sees("intrusion"))
                .notFollowedBy("cleared")
                .where(sees("intrusion-cleared"))
                .within(CLEARED);
        return rule(FiveRules.INTRUSION_STAYS, sees("intrusion", "intrusion-cleared"), uncleared, "alert", CLEARED);
    }

    private static CepRule rule(
            String id,
            FilterFunction<SafetyEvent> watched,
            Pattern<SafetyEvent, ?> pattern,
            String last,
            Duration later) {
        return new CepRule(id, watched, CepRules::grid, pattern, new CepMatch(id, last, later.toMillis()));
    }

    /** Each event may begin a match of its own. */
    private static Pattern<SafetyEvent, SafetyEvent> begin(String step) {
        return Pattern.begin(step, AfterMatchSkipStrategy.noSkip());
    }

    private static SimpleCondition<SafetyEvent> reads(String property, double above) {
        return SimpleCondition.of(event -> event instanceof SensorReading reading
                && reading.property().equals(property)
                && reading.value() > above);
    }

    private static SimpleCondition<SafetyEvent> sees(String... labels) {
        Set<String> any = Set.of(labels);
        return SimpleCondition.of(event -> event instanceof VideoAlert alert && any.contains(alert.label()));
    }

    private static SimpleCondition<SafetyEvent> says(String category) {
        return SimpleCondition.of(
                event -> event instanceof HotlineCall call && call.category().equals(category));
    }

    /** Whose state it is. */
    public static String grid(SafetyEvent event) {
        return event.area().grid();
    }
}
