package fengsui.benchmark.race;

import fengsui.benchmark.five.CepRule;
import fengsui.benchmark.five.CepRules;
import fengsui.benchmark.five.Match;
import fengsui.benchmark.five.MeanRising;
import fengsui.event.SafetyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.functions.FilterFunction;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.cep.nfa.compiler.NFACompiler;
import org.apache.flink.cep.operator.CepOperator;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/**
 * Flink CEP's operators, one after the other in one thread, state on heap: no records are serialized and none goes over a
 * network. Watermarks come each second of the events' time, as they would from a source.
 */
final class CepRacer implements Racer {

    private static final long SECOND = 1_000;

    /** One rule's operator, and what it is given. */
    private record Lane(
            FilterFunction<SafetyEvent> watched,
            KeyedOneInputStreamOperatorTestHarness<String, SafetyEvent, String> operator) {}

    private final List<Lane> lanes = new ArrayList<>();
    private final Consumer<Match> matches;
    private long watermark = Long.MIN_VALUE;

    CepRacer(Consumer<Match> matches) throws Exception {
        this.matches = matches;
        for (CepRule rule : CepRules.patterns()) {
            lanes.add(lane(rule.watched(), operator(rule), rule.key()));
        }
        lanes.add(lane(CepRules.water(), new KeyedProcessOperator<>(new MeanRising()), CepRules::grid));
    }

    private static CepOperator<SafetyEvent, String, String> operator(CepRule rule) {
        return new CepOperator<>(
                TypeInformation.of(SafetyEvent.class).createSerializer(new SerializerConfigImpl()),
                false,
                NFACompiler.compileFactory(rule.pattern(), false),
                null,
                rule.pattern().getAfterMatchSkipStrategy(),
                rule.match(),
                null);
    }

    private static Lane lane(
            FilterFunction<SafetyEvent> watched,
            OneInputStreamOperator<SafetyEvent, String> operator,
            KeySelector<SafetyEvent, String> key)
            throws Exception {
        var harness = new KeyedOneInputStreamOperatorTestHarness<>(operator, key, Types.STRING);
        harness.open();
        return new Lane(watched, harness);
    }

    @Override
    public void send(SafetyEvent event) throws Exception {
        long time = event.eventTime();
        if (time > watermark + SECOND) {
            advance(time - 1);
        }
        for (Lane lane : lanes) {
            if (lane.watched.filter(event)) {
                lane.operator.processElement(new StreamRecord<>(event, time));
            }
        }
    }

    private void advance(long time) throws Exception {
        watermark = time;
        for (Lane lane : lanes) {
            lane.operator.processWatermark(time);
            for (Object out = lane.operator.getOutput().poll();
                    out != null;
                    out = lane.operator.getOutput().poll()) {
                if (out instanceof StreamRecord<?> match) {
                    matches.accept(Match.read((String) match.getValue()));
                }
            }
        }
    }

    @Override
    public void end(long time) throws Exception {
        advance(time);
    }

    @Override
    public void close() {
        for (Lane lane : lanes) {
            try {
                lane.operator.close();
            } catch (Exception e) {
                throw new IllegalStateException("Flink's operator does not close", e);
            }
        }
    }
}
