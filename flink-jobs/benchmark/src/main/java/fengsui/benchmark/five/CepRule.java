package fengsui.benchmark.five;

import fengsui.event.SafetyEvent;
import org.apache.flink.api.common.functions.FilterFunction;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.cep.functions.PatternProcessFunction;
import org.apache.flink.cep.pattern.Pattern;

/**
 * One of the five rules as a pattern of Flink CEP.
 *
 * @param watched what the pattern looks at: all else is kept from it
 * @param match makes a line of a match
 */
public record CepRule(
        String id,
        FilterFunction<SafetyEvent> watched,
        KeySelector<SafetyEvent, String> key,
        Pattern<SafetyEvent, ?> pattern,
        PatternProcessFunction<SafetyEvent, String> match) {}
