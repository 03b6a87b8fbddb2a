package fengsui.rule.explain;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.event.SafetyEvent;
import fengsui.order.ModeOrder;
import fengsui.order.Orders;
import fengsui.rule.Sample;
import fengsui.rule.explain.WhyWarned.Spoke;
import fengsui.rule.explain.WhyWarned.Step;
import fengsui.rule.explain.WhyWarned.Told;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Against truths worked out without an engine. */
class WhyWarnedTest {

    private static final int DAYS = 6;

    @Test
    void whenARunIsExplained_thenTheNecessaryEventsAreExactlyThoseWhoseRemovalStopsIt() {
        int warned = 0;
        for (int seed = 0; seed < DAYS; seed++) {
            List<SafetyEvent> events = PlantedTruth.readings(new SplittableRandom(seed), 12);
            warned += necessary(Explained.RUN, events, some -> PlantedTruth.greatestLimit(some) >= 20);
        }
        assertThat(warned).isGreaterThan(DAYS / 2);
    }

    @Test
    void whenASurgeWasOrdered_thenItsWarningIsExplainedByTheValuesThatHoldUnderIt() {
        List<SafetyEvent> events = List.of(Sample.gas("a", 1_000, "g1", 12), Sample.gas("b", 4_000, "g1", 13));
        ModeOrder surge =
                new ModeOrder("surge", new Area(Level.DISTRICT, "d1"), 0, Sample.START + 60_000, "office", "fair");
        Orders orders = new Orders(List.of(surge), List.of());
        assertThat(Explained.told(Explained.SURGE, events)).isEmpty();
        Told told = Explained.told(Explained.only(Explained.SURGE).under(orders), events)
                .orElseThrow();

        assertThat(told.view().course().modes()).containsExactly("surge");
        for (Orders known : List.of(orders, RecordedOrders.of(told.view()))) {
            WhyWarned why = WhyWarned.of(Explained.BUNDLE, Explained.RULES.under(known), told, events);
            Spoke spoke = why.spoke().get(0);
            assertThat(spoke.signals()).isNotEmpty();
            assertThat(spoke.card().parameters().get(0).number()).isEqualTo(10);
            assertThat(spoke.bounds().get(0).above().last()).isEqualTo(12);
            assertThat(why.again()).isPresent();
        }
        assertThat(WhyWarned.of(Explained.BUNDLE, Explained.RULES, told, events)
                        .spoke()
                        .get(0)
                        .signals())
                .as("without the order it does not fire at all")
                .isEmpty();
    }

    @Test
    void whenACountIsExplained_thenTheNecessaryEventsAreExactlyThoseWhoseRemovalStopsIt() {
        int warned = 0;
        for (int seed = 0; seed < DAYS; seed++) {
            List<SafetyEvent> events = PlantedTruth.calls(new SplittableRandom(seed), 8);
            warned += necessary(Explained.COUNT, events, some -> PlantedTruth.mostCallers(some) >= 3);
        }
        assertThat(warned).isGreaterThan(DAYS / 2);
    }

    /** How many warnings there were, one or none. */
    private static int necessary(String rule, List<SafetyEvent> events, Predicate<List<SafetyEvent>> fires) {
        Optional<Told> told = Explained.told(rule, events);
        assertThat(told.isPresent()).isEqualTo(fires.test(events));
        if (told.isEmpty()) {
            return 0;
        }
        List<SafetyEvent> evidence = Explained.evidence(told.get(), events);
        WhyWarned why = why(rule, told.get(), evidence);
        assertThat(why.steps()).extracting(Step::event).containsExactlyElementsOf(evidence);
        for (Step step : why.steps()) {
            boolean still = fires.test(PlantedTruth.without(evidence, step.event()));
            assertThat(first(step, rule).isPresent())
                    .as("%s without %s", rule, step.event().said())
                    .isEqualTo(still);
            assertThat(step.without().grade().isPresent()).isEqualTo(still);
        }
        return 1;
    }

    @Test
    void whenALimitIsMoved_thenItStopsFiringBehindTheTrueBound() {
        int bounded = 0;
        for (int seed = 0; seed < 4; seed++) {
            List<SafetyEvent> events = PlantedTruth.readings(new SplittableRandom(seed), 12);
            Optional<Told> told = Explained.told(Explained.RUN, events);
            if (told.isPresent()) {
                List<SafetyEvent> evidence = Explained.evidence(told.get(), events);
                Bounds bounds =
                        spoke(Explained.RUN, told.get(), evidence).bounds().get(0);

                assertThat(bounds.above()).isEqualTo(new Reach(PlantedTruth.greatestLimit(evidence), true));
                assertThat(bounds.below()).isEqualTo(new Reach(5, false));
                bounded++;
            }
        }
        assertThat(bounded).isPositive();
    }

    @Test
    void whenACountOrAWindowIsMoved_thenItStopsFiringBehindTheTrueBound() {
        List<SafetyEvent> calls = List.of(
                Sample.call("c1", 0, "g1", "a"),
                Sample.call("c2", 9_000, "g1", "b"),
                Sample.call("c3", 20_000, "g1", "c"),
                Sample.call("c4", 30_000, "g1", "d"));
        Told counted = Explained.told(Explained.COUNT, calls).orElseThrow();
        // The first record stands at the third caller: the fourth is not in it.
        List<SafetyEvent> evidence = Explained.evidence(counted, calls);
        assertThat(spoke(Explained.COUNT, counted, evidence).bounds().get(0).above())
                .isEqualTo(new Reach(3, true));

        List<SafetyEvent> pair = List.of(Sample.gas("g", 0, "g1", 12), Sample.call("c", 17_500, "g1", "a"));
        Told paired = Explained.told(Explained.PAIR, pair).orElseThrow();
        Bounds window = spoke(Explained.PAIR, paired, pair).bounds().get(0);
        assertThat(window.below()).isEqualTo(new Reach(18, true));
        assertThat(window.above()).isEqualTo(new Reach(60, false));
    }

    @Test
    void whenAnEventPlaysAPart_thenItIsHeldAgainstTheBoundsThatConcernIt() {
        List<SafetyEvent> pair = List.of(Sample.gas("g", 0, "g1", 12), Sample.call("c", 17_500, "g1", "a"));
        Told told = Explained.told(Explained.PAIR, pair).orElseThrow();

        WhyWarned why = why(Explained.PAIR, told, pair);

        WhyWarned.Part gas = why.steps().get(0).parts().get(0);
        assertThat(gas.roles()).containsExactly("a");
        assertThat(gas.fired()).isFalse();
        assertThat(gas.against()).hasSize(1);
        assertThat(gas.against().get(0).had()).isEqualTo(12);
        assertThat(gas.against().get(0).threshold().bound()).isEqualTo(10);
        WhyWarned.Part call = why.steps().get(1).parts().get(0);
        assertThat(call.fired()).isTrue();
        assertThat(call.against()).isEmpty();
        assertThat(why.spoke().get(0).row()).isEqualTo(1);
        assertThat(why.corroboration().kinds()).isEqualTo(2);
        assertThat(why.corroboration().witnesses()).isEqualTo(2);
        assertThat(why.again().orElseThrow().grade()).isEqualTo(told.view().grade());
    }

    @Test
    void whenARuleIsGoneOrEvidenceIsMissing_thenThatIsToldAndNothingElseFails() {
        List<SafetyEvent> pair = List.of(Sample.gas("g", 0, "g1", 12), Sample.call("c", 17_500, "g1", "a"));
        Told told = Explained.told(Explained.PAIR, pair).orElseThrow();

        assertThat(WhyWarned.of(Explained.BUNDLE, Explained.only(Explained.RUN), told, pair)
                        .gone())
                .containsExactly(Explained.PAIR);
        WhyWarned half = why(Explained.PAIR, told, pair.subList(0, 1));
        assertThat(half.spoke().get(0).signals()).isEmpty();
        assertThat(half.again()).isEmpty();
    }

    @Test
    void whenItIsAskedTwice_thenTheAnswerIsTheSame() {
        List<SafetyEvent> events = PlantedTruth.calls(new SplittableRandom(3), 8);
        Told told = Explained.told(Explained.COUNT, events).orElseThrow();

        assertThat(why(Explained.COUNT, told, events).toString())
                .isEqualTo(why(
                                Explained.COUNT,
                                told,
                                events.stream()
                                        .sorted(SafetyEvent.ORDER.reversed())
                                        .toList())
                        .toString());
    }

    private static OptionalLong first(Step step, String rule) {
        return step.without().first().getOrDefault(rule, OptionalLong.empty());
    }

    private static Spoke spoke(String rule, Told told, List<SafetyEvent> evidence) {
        return why(rule, told, evidence).spoke().get(0);
    }

    private static WhyWarned why(String rule, Told told, List<SafetyEvent> evidence) {
        return WhyWarned.of(Explained.BUNDLE, Explained.only(rule), told, evidence);
    }
}
