package fengsui.benchmark.whole;

import fengsui.benchmark.five.FiveRules;
import fengsui.event.HotlineCall;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.event.VideoAlert;
import java.time.Duration;
import java.util.Set;
import org.apache.flink.api.common.functions.FilterFunction;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
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
final class CepRules {

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
    static DataStream<String> matches(DataStream<SafetyEvent> events) {
        return gasRun(events)
                .union(smokePictureCall(events), meanRising(events), manyCalls(events), intrusionStays(events));
    }

    private static DataStream<String> gasRun(DataStream<SafetyEvent> events) {
        Pattern<SafetyEvent, ?> three = begin("first")
                .where(reads("gas", GAS))
                .next("second")
                .where(reads("gas", GAS))
                .next("third")
                .where(reads("gas", GAS))
                .within(RUN);
        KeyedStream<SafetyEvent, String> gas = only(events, "gas", reads("gas", -1)).keyBy(CepRules::grid, Types.STRING);
        return found(FiveRules.GAS_RUN, gas, three, "third", Duration.ZERO);
    }

    private static DataStream<String> smokePictureCall(DataStream<SafetyEvent> events) {
        Pattern<SafetyEvent, ?> chain = begin("smoke")
                .where(reads("smoke", SMOKE))
                .followedBy("picture")
                .where(sees("smoke", "flame"))
                .within(PICTURE, WithinType.PREVIOUS_AND_CURRENT)
                .followedBy("call")
                .where(says("fire"))
                .within(CALL, WithinType.PREVIOUS_AND_CURRENT);
        SimpleCondition<SafetyEvent> smoke = reads("smoke", SMOKE);
        SimpleCondition<SafetyEvent> picture = sees("smoke", "flame");
        SimpleCondition<SafetyEvent> call = says("fire");
        FilterFunction<SafetyEvent> any =
                event -> smoke.filter(event) || picture.filter(event) || call.filter(event);
        KeyedStream<SafetyEvent, String> fire = only(events, "fire", any).keyBy(CepRules::grid, Types.STRING);
        return found(FiveRules.SMOKE_PICTURE_CALL, fire, chain, "call", Duration.ZERO);
    }

    private static DataStream<String> meanRising(DataStream<SafetyEvent> events) {
        return only(events, "water", reads("water-level", -1))
                .keyBy(CepRules::grid, Types.STRING)
                .process(new MeanRising(), Types.STRING)
                .name(FiveRules.MEAN_RISING)
                .uid(FiveRules.MEAN_RISING);
    }

    private static DataStream<String> manyCalls(DataStream<SafetyEvent> events) {
        Pattern<SafetyEvent, ?> many = begin("calls").times(MANY).consecutive().within(CALLS);
        KeySelector<SafetyEvent, String> gridAndCategory = event -> grid(event) + "/" + event.subject();
        KeyedStream<SafetyEvent, String> calls =
                only(events, "calls", event -> event instanceof HotlineCall).keyBy(gridAndCategory, Types.STRING);
        return found(FiveRules.MANY_CALLS, calls, many, "calls", Duration.ZERO);
    }

    private static DataStream<String> intrusionStays(DataStream<SafetyEvent> events) {
        Pattern<SafetyEvent, ?> uncleared = begin("alert")
                .where(sees("intrusion"))
                .notFollowedBy("cleared")
                .where(sees("intrusion-cleared"))
                .within(CLEARED);
        KeyedStream<SafetyEvent, String> intrusions = only(
                        events, "intrusions", sees("intrusion", "intrusion-cleared"))
                .keyBy(CepRules::grid, Types.STRING);
        return found(FiveRules.INTRUSION_STAYS, intrusions, uncleared, "alert", CLEARED);
    }

    /** Each event may begin a match of its own. */
    private static Pattern<SafetyEvent, SafetyEvent> begin(String step) {
        return Pattern.begin(step, AfterMatchSkipStrategy.noSkip());
    }

    private static DataStream<SafetyEvent> only(
            DataStream<SafetyEvent> events, String word, FilterFunction<SafetyEvent> wanted) {
        return events.filter(wanted).name(word).uid(word);
    }

    private static DataStream<String> found(
            String rule,
            KeyedStream<SafetyEvent, String> events,
            Pattern<SafetyEvent, ?> pattern,
            String last,
            Duration later) {
        return CEP.pattern(events, pattern)
                .process(new CepMatch(rule, last, later.toMillis()), Types.STRING)
                .name(rule)
                .uid(rule);
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

    private static String grid(SafetyEvent event) {
        return event.area().grid();
    }
}
