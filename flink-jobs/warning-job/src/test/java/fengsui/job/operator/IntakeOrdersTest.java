package fengsui.job.operator;

import static fengsui.job.testkit.City.START;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.codec.Health;
import fengsui.codec.Ordered;
import fengsui.codec.Reject;
import fengsui.codec.RuleBundle;
import fengsui.event.Position;
import fengsui.job.testkit.TestRules;
import fengsui.job.wire.ControlRecord;
import fengsui.job.wire.Edition;
import fengsui.job.wire.OrderGiven;
import fengsui.order.ModeOrder;
import fengsui.order.Order;
import fengsui.order.Orders;
import fengsui.order.Silence;
import java.util.List;
import java.util.TreeMap;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.junit.jupiter.api.Test;

/** What becomes of rule sets when something is ordered. */
class IntakeOrdersTest {

    private static final long HOUR = 3_600_000;
    private static final Area DISTRICT = new Area(Level.DISTRICT, "d1");
    private static final ModeOrder SURGE = new ModeOrder("surge", DISTRICT, START + 5, START + HOUR, "office", "fair");
    private static final Silence SILENCE =
            new Silence(DISTRICT, null, false, START + 7, START + HOUR, "office", "works");
    private static final RuleBundle RULES = dated(TestRules.bundle());
    private static final RuleBundle EDITED = dated(TestRules.edited());
    private static final Edition FIRST = Edition.first(3, RULES);

    private static RuleBundle dated(RuleBundle rules) {
        TreeMap<String, String> files = new TreeMap<>(rules.files());
        files.put("calendar.yaml", "zone: UTC\nmodes: {surge: {name: {zh: 战时, en: Surge}, ordered: true}}\n");
        return new RuleBundle(files);
    }

    private static RuleBundle with(RuleBundle rules, long upTo, Order... orders) {
        Orders all = Orders.NONE;
        for (Order order : orders) {
            all = all.and(order);
        }
        return Ordered.in(rules, all, upTo);
    }

    private static OrderGiven given(long offset, Order order) {
        return new OrderGiven(new Position("control", 0, offset), order);
    }

    private static IntakeHarness harness() throws Exception {
        return new IntakeHarness(FIRST, 1, 0);
    }

    private static void publish(IntakeHarness harness, ControlRecord record) throws Exception {
        harness.processElement(IntakeHarness.EDITIONS, new StreamRecord<>(record));
    }

    @Test
    void whenSomethingIsOrdered_thenThisRuleSetAndEveryLaterOneTellsOfIt() throws Exception {
        try (IntakeHarness harness = harness()) {
            harness.open();
            publish(harness, given(4, SURGE));
            publish(harness, given(5, SILENCE));
            publish(harness, new Edition(6, EDITED, START + 9));
            assertThat(harness.editions())
                    .containsExactly(
                            FIRST,
                            new Edition(4, with(RULES, 4, SURGE), START + 5),
                            new Edition(5, with(RULES, 5, SURGE, SILENCE), START + 7),
                            new Edition(6, with(EDITED, 5, SURGE, SILENCE), START + 9));
        }
    }

    @Test
    void whenTheJobIsRestored_thenWhatWasOrderedStands() throws Exception {
        OperatorSubtaskState state;
        try (IntakeHarness harness = harness()) {
            harness.open();
            publish(harness, given(4, SURGE));
            state = harness.snapshot(1, 1);
        }
        try (IntakeHarness harness = harness()) {
            harness.initializeState(state);
            harness.open();
            publish(harness, new Edition(5, EDITED, START + 9));
            assertThat(harness.editions()).last().isEqualTo(new Edition(5, with(EDITED, 4, SURGE), START + 9));
        }
    }

    @Test
    void whenAnOrderIsReadTwice_thenTheSecondChangesNothing() throws Exception {
        try (IntakeHarness harness = new IntakeHarness(Edition.first(3, with(RULES, 8, SURGE)), 1, 0)) {
            harness.open();
            publish(harness, given(4, SURGE));
            publish(harness, given(8, SILENCE));
            assertThat(harness.editions()).hasSize(1);
        }
    }

    @Test
    void whenARuleSetHasOrdersOfItsOwn_thenTheyAreNoneOfOurs() throws Exception {
        try (IntakeHarness harness = harness()) {
            harness.open();
            publish(harness, new Edition(4, with(EDITED, 2, SURGE), START + 9));
            assertThat(harness.editions()).last().isEqualTo(new Edition(4, EDITED, START + 9));
        }
    }

    @Test
    void whenAnOrderCannotBeFollowed_thenItIsRejectedWithAllThatIsWrong() throws Exception {
        ModeOrder night = new ModeOrder("surg", DISTRICT, START, START + 1, "office", "fair");
        Silence long8d = new Silence(DISTRICT, "fires", false, START, START + 8 * 24 * HOUR, "office", "works");
        try (IntakeHarness harness = harness()) {
            harness.open();
            publish(harness, given(4, night));
            publish(harness, given(5, long8d));
            assertThat(harness.editions()).containsExactly(FIRST);
            assertThat(harness.rejects())
                    .extracting(Reject::detail)
                    .satisfiesExactly(
                            first -> assertThat(first).contains("did you mean 'surge'?"),
                            second -> assertThat(second).contains("'fires' is no hazard", "7 days at most"));
            assertThat(harness.health())
                    .filteredOn(health -> health.subject().equals("control"))
                    .extracting(Health::status)
                    .containsOnly("degraded");
        }
    }

    @Test
    void whenOrdersAreOverForTwoDays_thenALaterOneForgetsThem() {
        RuleBundle rules = OrderedRules.with(RULES, 4, SURGE);
        Silence later = new Silence(DISTRICT, null, false, START + 50 * HOUR, START + 51 * HOUR, "office", "works");

        assertThat(Ordered.of(OrderedRules.with(rules, 5, later)).all()).containsExactly(later);
        assertThat(Ordered.of(OrderedRules.with(rules, 5, SILENCE)).all()).hasSize(2);
    }

    @Test
    void whenThereAreAThousand_thenOneMoreIsRefusedAndOneCanStillBeEnded() {
        Orders all = Orders.NONE;
        for (int i = 0; i < Orders.MOST; i++) {
            Area grid = new Area(Level.GRID, "g" + i);
            all = all.and(new Silence(grid, null, false, START, START + HOUR, "office", "works"));
        }
        RuleBundle full = Ordered.in(RULES, all, 4);
        Silence end = new Silence(new Area(Level.GRID, "g7"), null, false, START + 9, START + 9, "office", "lifted");

        assertThat(OrderedRules.with(full, 5, SURGE)).isEqualTo(full);
        assertThat(OrderedRules.complaints(SURGE, full))
                .singleElement()
                .asString()
                .contains("1000 orders");
        List<Order> left = Ordered.of(OrderedRules.with(full, 5, end)).all();
        assertThat(left.stream().filter(order -> order.until() == START + 9)).hasSize(1);
    }
}
