package fengsui.rule.explain;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.event.SafetyEvent;
import fengsui.order.ModeOrder;
import fengsui.order.Orders;
import fengsui.rule.RuleSet;
import fengsui.rule.Sample;
import fengsui.rule.explain.Change.OtherValue;
import fengsui.rule.explain.Change.WithoutCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WhyNotTest {

    private static final Area GRID = new Area(Level.GRID, "g1");
    private static final long AT = Sample.START + 60_000;

    @Test
    void whenALimitIsTooHigh_thenTheNearestOneThatWouldHaveDoneIsTheTrueOne() {
        int tried = 0;
        for (int seed = 0; seed < 40 && tried < 4; seed++) {
            List<SafetyEvent> events = PlantedTruth.readings(new SplittableRandom(seed), 3);
            long at = events.get(events.size() - 1).eventTime();
            List<SafetyEvent> seen = events.stream()
                    .filter(event -> event.eventTime() >= at - 120_000)
                    .toList();
            double greatest = PlantedTruth.greatestLimit(seen);
            if (greatest < 20 && seen.size() == 3 && at - seen.get(0).eventTime() <= 60_000) {
                WhyNot why = WhyNot.of(Explained.card(Explained.RUN), Explained.RULES, GRID, at, events);

                assertThat(why.fired()).isEmpty();
                assertThat(why.changes())
                        .filteredOn(OtherValue.class::isInstance)
                        .extracting(change -> ((OtherValue) change).value())
                        .as("seed %d", seed)
                        .containsExactly(greatest);
                tried++;
            }
        }
        assertThat(tried).isEqualTo(4);
    }

    @Test
    void whenOneCallerIsMissing_thenOneFewerIsWhatWouldHaveDone() {
        List<SafetyEvent> events = List.of(
                Sample.call("c1", 10_000, "g1", "a"),
                Sample.call("c2", 20_000, "g1", "b"),
                Sample.call("c3", 30_000, "g1", "b"),
                Sample.call("c4", 30_000, "g2", "c"));

        WhyNot why = WhyNot.of(Explained.card(Explained.COUNT), Explained.RULES, GRID, AT, events);

        assertThat(why.counts().get(1).here()).isEqualTo(3);
        assertThat(why.counts().get(1).elsewhere()).isEqualTo(1);
        assertThat(why.changes().get(0))
                .isEqualTo(new OtherValue(
                        Explained.card(Explained.COUNT).parameters().get(0), 2, Sample.START + 20_000));
        assertThat(why.changes().get(1))
                .isInstanceOfSatisfying(
                        WithoutCondition.class,
                        change -> assertThat(change.condition().text())
                                .isEqualTo("count(distinct witness) >= ?:callers:int"));
    }

    @Test
    void whenTheSecondStepCameTooLate_thenALongerWindowIsWhatWouldHaveDone() {
        List<SafetyEvent> events = List.of(Sample.gas("g", 1_000, "g1", 12), Sample.call("c", 42_500, "g1", "a"));

        WhyNot why = WhyNot.of(Explained.card(Explained.PAIR), Explained.RULES, GRID, AT, events);

        assertThat(why.funnels()).extracting(Funnel::left).containsExactly(1, 1);
        assertThat(why.changes()).singleElement().isInstanceOfSatisfying(OtherValue.class, change -> {
            assertThat(change.value()).isEqualTo(42);
            assertThat(change.time()).isEqualTo(Sample.START + 42_500);
        });
    }

    @Test
    void whenOneConditionStoppedIt_thenTheFunnelShowsWhichAndByHowMuch() {
        List<SafetyEvent> events = List.of(
                Sample.gas("g1", 1_000, "g1", 4),
                Sample.gas("g2", 2_000, "g1", 9.5),
                Sample.gas("g3", 3_000, "g2", 30),
                Sample.call("c", 4_000, "g1", "a"));

        WhyNot why = WhyNot.of(Explained.card(Explained.PAIR), Explained.RULES, GRID, AT, events);

        List<Passed> passed = why.funnels().get(0).passed();
        assertThat(passed).extracting(Passed::of).containsExactly(2, 2);
        assertThat(passed).extracting(Passed::passed).containsExactly(2, 0);
        assertThat(passed.get(1).closest()).hasValue(9.5);
        assertThat(why.changes())
                .singleElement()
                .isInstanceOfSatisfying(
                        WithoutCondition.class,
                        change -> assertThat(change.condition().text()).isEqualTo("value >= 10"));
    }

    @Test
    void whenAnotherValueIsInForce_thenThatOneIsExplained() {
        List<SafetyEvent> events = List.of(Sample.gas("a", 1_000, "g1", 25), Sample.gas("b", 4_000, "g1", 26));
        RuleCard declared = Explained.card(Explained.NIGHT);

        WhyNot why = WhyNot.of(declared, Explained.RULES, GRID, AT, events);

        Parameter limit = why.card().parameters().get(0);
        assertThat(limit.number()).isEqualTo(30);
        assertThat(limit.overlay()).isPresent();
        assertThat(why.changes().get(0)).isEqualTo(new OtherValue(limit, 25, Sample.START + 4_000));
        long byDay = AT + 6 * 3_600_000L;
        assertThat(declared.at(events.get(0).area(), byDay).parameters())
                .isEqualTo(declared.parameters())
                .extracting(Parameter::number)
                .containsExactly(20.0);
    }

    @Test
    void whenASurgeIsOrdered_thenTheValueThatHoldsUnderItIsExplained() {
        List<SafetyEvent> events = List.of(Sample.gas("a", 1_000, "g1", 8), Sample.gas("b", 4_000, "g1", 9));
        ModeOrder surge = new ModeOrder(
                "surge", new Area(Level.GRID, "g1"), Sample.START, Sample.START + 120_000, "office", "fair");
        RuleSet rules = Explained.RULES.under(new Orders(List.of(surge), List.of()));
        RuleCard declared =
                RuleCard.of(Explained.BUNDLE, rules, Explained.SURGE).orElseThrow();

        WhyNot why = WhyNot.of(declared, rules, GRID, AT, events);

        assertThat(why.card().parameters().get(0).number()).isEqualTo(10);
        assertThat(why.changes().get(0))
                .isEqualTo(new OtherValue(why.card().parameters().get(0), 8, Sample.START + 4_000));
        assertThat(declared.at(events.get(0).area(), AT + 60_000).parameters())
                .as("when it is over")
                .extracting(Parameter::number)
                .containsExactly(20.0);
    }

    @Test
    void whenItDidFire_thenThatIsSaidAndNothingIsTried() {
        List<SafetyEvent> events = List.of(Sample.gas("g", 1_000, "g1", 12), Sample.call("c", 4_000, "g1", "a"));

        WhyNot why = WhyNot.of(Explained.card(Explained.PAIR), Explained.RULES, GRID, AT, events);

        assertThat(why.fired()).containsExactly(Sample.START + 4_000);
        assertThat(why.changes()).isEmpty();
    }

    @Test
    void whenEventsLieOutsideTheTimeLookedAt_thenTheyDoNotCount() {
        List<SafetyEvent> events = new ArrayList<>(List.of(
                Sample.gas("old", -1_000, "g1", 12),
                Sample.call("c", 20_000, "g1", "a"),
                Sample.gas("late", 61_000, "g1", 12)));
        events.add(Sample.call("c", 20_000, "g1", "a"));

        WhyNot why = WhyNot.of(Explained.card(Explained.PAIR), Explained.RULES, GRID, AT, events);

        assertThat(why.fired())
                .as("the sequence began before, and ended within")
                .containsExactly(Sample.START + 20_000);
        assertThat(why.counts().get(0).here()).isZero();
        assertThat(why.duplicates()).isEqualTo(1);
        assertThat(WhyNot.of(Explained.card(Explained.PAIR), Explained.RULES, new Area(Level.GRID, "g9"), AT, events)
                        .changes())
                .isEmpty();
    }
}
