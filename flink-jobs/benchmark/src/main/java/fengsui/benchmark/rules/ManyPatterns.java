package fengsui.benchmark.rules;

import fengsui.benchmark.rules.ManyRules.Wanted;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.job.wire.Forms;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.FilterFunction;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.cep.CEP;
import org.apache.flink.cep.functions.PatternProcessFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.util.Collector;

/**
 * The rules of {@link ManyRules} as Flink's own users write them: events are shuffled by grid once, what a pattern does not
 * look at is filtered out before it, and all patterns stand in one chain behind.
 */
final class ManyPatterns {

    static final String BY_GRID = "by-grid";

    private ManyPatterns() {}

    /** Each match as a line {@code rule|grid|time}, in any order. */
    static DataStream<String> matches(DataStream<SafetyEvent> events, List<Wanted> rules) {
        MapFunction<SafetyEvent, SafetyEvent> same = event -> event;
        DataStream<SafetyEvent> here = events.keyBy(event -> event.area().grid(), Types.STRING)
                .map(same, Forms.EVENT)
                .name(BY_GRID)
                .uid(BY_GRID);
        // All at once: of unions in unions Flink asks each again and again, as deep as they lie.
        return united(rules.stream().map(rule -> matches(here, rule)).toList());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // union takes an array, which has no type parameter
    private static DataStream<String> united(List<DataStream<String>> streams) {
        return streams.get(0).union(streams.subList(1, streams.size()).toArray(DataStream[]::new));
    }

    private static DataStream<String> matches(DataStream<SafetyEvent> here, Wanted rule) {
        String watched = "watched by " + rule.id();
        KeyedStream<SafetyEvent, String> keyed = DataStreamUtils.reinterpretAsKeyedStream(
                here.filter(watched(rule)).name(watched).uid(watched),
                event -> event.area().grid(),
                Types.STRING);
        return CEP.pattern(keyed, ManyPattern.of(rule))
                .process(new Telling(rule.id()), Types.STRING)
                .name(rule.id())
                .uid(rule.id());
    }

    private static FilterFunction<SafetyEvent> watched(Wanted rule) {
        String street = rule.street();
        List<String> properties = rule.properties();
        return event -> event instanceof SensorReading reading
                && properties.contains(reading.property())
                && event.area().street().equals(street);
    }

    /** A match is of the time of its newest event. */
    private static final class Telling extends PatternProcessFunction<SafetyEvent, String> {

        private static final long serialVersionUID = 1L;

        private final String rule;

        Telling(String rule) {
            this.rule = rule;
        }

        @Override
        public void processMatch(Map<String, List<SafetyEvent>> match, Context context, Collector<String> out) {
            SafetyEvent any = match.values().iterator().next().get(0);
            out.collect(rule + "|" + any.area().grid() + "|" + context.timestamp());
        }
    }
}
