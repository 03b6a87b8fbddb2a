package fengsui.job.operator;

import static fengsui.job.testkit.City.START;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.RuleBundle;
import fengsui.event.SafetyEvent;
import fengsui.job.testkit.CallCity;
import fengsui.job.testkit.City;
import fengsui.job.wire.Edition;
import fengsui.job.wire.Intaken;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.junit.jupiter.api.Test;

class CountedFunctionTest {

    private static final RuleBundle SILENT = CallCity.rules(null);
    private static final RuleBundle ASKING = CallCity.rules("{from: 10, to: 10000}");

    private final List<SafetyEvent> counted = new ArrayList<>();
    private final CountedFunction function = new CountedFunction();

    private void take(Intaken taken) {
        function.flatMap(taken, new ListCollector<>(counted));
    }

    private void take(SafetyEvent event) {
        take(new Intaken.Event(event));
    }

    @Test
    void whenARuleSetAsks_thenItsCallsGoOnFromItsTime() {
        take(new Intaken.NewEdition(Edition.first(SILENT)));
        take(CallCity.call(1_000, 1, 0));
        take(new Intaken.NewEdition(new Edition(7, ASKING, START + 60_000)));
        take(CallCity.call(59_999, 2, 0));
        assertThat(counted).isEmpty();
        SafetyEvent flood = CallCity.call(60_000, 3, 0);
        take(flood);
        take(City.smell("g1", 61, "t1"));
        take(City.gas("g1", 61, 12));
        assertThat(counted).containsExactly(flood);
    }

    @Test
    void whenNoRuleSetIsKnown_thenNothingIsCounted() {
        take(CallCity.call(1_000, 1, 0));
        assertThat(counted).isEmpty();
    }
}
