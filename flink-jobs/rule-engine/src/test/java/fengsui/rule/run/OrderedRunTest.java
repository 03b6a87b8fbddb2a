package fengsui.rule.run;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.codec.Ordered;
import fengsui.codec.RuleBundle;
import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;
import fengsui.order.ModeOrder;
import fengsui.order.Order;
import fengsui.order.Orders;
import fengsui.order.Silence;
import fengsui.risk.SignalChange;
import fengsui.rule.Bundles;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.Sample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Orders that come while rules run. */
class OrderedRunTest {

    private static final String CALENDAR = "zone: UTC\nmodes: {surge: {name: {zh: 战时, en: Surge}, ordered: true}}\n";
    private static final String OVERLAID =
            Bundles.rule("select a.grid as grid, a from pattern [every a=Sensor(value >= ?:limit:double)]") + """
            parameters: {limit: {type: number, value: 20, why: x}}
            overlays: [{mode: surge, set: {limit: 10}, why: x}]
            """;
    private static final String PLAIN = Bundles.rule(
                    "select a.grid as grid, a from pattern [every a=Sensor(value >= 20)]")
            .replace("scope: grid", "scope: street")
            .replace("a.grid as grid", "a.street as street");
    private static final LoadedRules LOADED =
            RuleSetLoader.load(Bundles.of("calendar.yaml", CALENDAR, "r/0.yaml", OVERLAID, "r/1.yaml", PLAIN));

    /** The street that the grids of {@link Sample} lie in. */
    private static final Area STREET =
            new Area(Level.STREET, Sample.gas("x", 0, "g1", 1).area().street());

    private static RuleEdition edition(long from, Order order) {
        RuleBundle next = Ordered.in(LOADED.bundle(), Orders.NONE.and(order), 4);
        return new RuleEdition(from, LOADED.under(next).orElseThrow().ruleSet());
    }

    private static ModeOrder surge(long from, long until) {
        return new ModeOrder("surge", STREET, from, until, "office", "fair");
    }

    private static void accept(RuleRunner runner, SafetyEvent event) {
        runner.accept(new ScopedEvent(Level.GRID, event));
        runner.accept(new ScopedEvent(Level.STREET, event));
    }

    private static List<String> said(RuleRunner runner, long until) {
        List<SignalChange> said = new ArrayList<>();
        runner.advanceTo(until, said::add);
        return said.stream()
                .map(change -> change.signal().rule().id() + " " + change.time())
                .toList();
    }

    @Test
    void whenAModeIsOrdered_thenItsOverlayHoldsForItsTimeAndOneEngineAloneIsMadeAnew() {
        assertThat(LOADED.problems()).isEmpty();
        try (RuleRunner runner = RuleRunner.start(LOADED.ruleSet(), RunnerLimits.STANDARD)) {
            accept(runner, Sample.gas("1", 1_000, "g1", 15));
            assertThat(said(runner, 5_000)).isEmpty();
            runner.begin(edition(10_000, surge(10_000, 20_000)));
            for (long time : new long[] {9_999, 10_000, 19_999, 20_000}) {
                accept(runner, Sample.gas("" + time, time, "g1", 15));
            }
            assertThat(said(runner, 30_000)).containsExactly("r/0 10000", "r/0 19999");
            assertThat(runner.figures().rebuilds()).isEqualTo(1);
        }
    }

    @Test
    void whenASilenceIsOrdered_thenNoEngineIsMadeAnew() {
        Silence silence = new Silence(STREET, null, false, 10_000, 20_000, "office", "works");
        try (RuleRunner runner = RuleRunner.start(LOADED.ruleSet(), RunnerLimits.STANDARD)) {
            runner.begin(edition(10_000, silence));
            accept(runner, Sample.gas("1", 11_000, "g1", 25));
            assertThat(said(runner, 30_000)).containsExactly("r/0 11000", "r/1 11000");
            assertThat(runner.figures().rebuilds()).isZero();
        }
    }

    @Test
    void whenOrdersAloneDiffer_thenNothingIsCompiledAndTheSameIsCalledAsWithTheFileRead() {
        RuleBundle next = Ordered.in(LOADED.bundle(), Orders.NONE.and(surge(1, 9)), 4);
        LoadedRules under = LOADED.under(next).orElseThrow();

        assertThat(under.ruleSet().rules())
                .extracting(rule -> rule.program())
                .isEqualTo(LOADED.ruleSet().rules().stream()
                        .map(rule -> rule.program())
                        .toList());
        LoadedRules read = RuleSetLoader.load(next);
        assertThat(read.ruleSet().rules())
                .extracting(rule -> rule.parameters())
                .isEqualTo(under.ruleSet().rules().stream()
                        .map(rule -> rule.parameters())
                        .toList());
        assertThat(read.ruleSet().rules())
                .extracting(rule -> rule.program().source())
                .isEqualTo(under.ruleSet().rules().stream()
                        .map(rule -> rule.program().source())
                        .toList());
        assertThat(read.ruleSet().digest()).isEqualTo(under.ruleSet().digest());
        assertThat(read.ruleSet().desk()).isEqualTo(under.ruleSet().desk());
        assertThat(LOADED.under(Bundles.fixture())).isEmpty();
    }
}
