package fengsui.benchmark.whole;

import fengsui.event.HotlineCall;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.event.VideoAlert;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.functions.FilterFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.cep.CEP;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.cep.pattern.WithinType;
import org.apache.flink.cep.pattern.conditions.SimpleCondition;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;

/**
 * The five rules as Flink's own users write them: what a pattern does not look at is filtered out before it, each pattern has
 * the stream by grid, and a mean is made before the pattern that watches it.
 */
final class CepRules {

}
