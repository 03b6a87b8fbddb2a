package fengsui.rule.run;

import static fengsui.rule.run.BadRules.FLOODS;
import static fengsui.rule.run.BadRules.OVERFLOWS;
import static fengsui.rule.run.BadRules.SOUND;
import static fengsui.rule.run.BadRules.THROWS_IN_FILTER;
import static fengsui.rule.run.BadRules.THROWS_IN_WHERE;
import static fengsui.rule.run.BadRules.THROWS_ON_ITS_TIMER;
import static fengsui.rule.run.BadRules.events;
import static fengsui.rule.run.BadRules.limits;
import static fengsui.rule.run.BadRules.others;
import static fengsui.rule.run.BadRules.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fengsui.event.ScopedEvent;
import fengsui.risk.Signal;
import fengsui.rule.Bundles;
import fengsui.rule.RuleSet;
import fengsui.rule.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that throws, or takes up too much, disturbs no other; and is found once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuarantineTest {

    private final Workshop workshop = Workshop.recycling();

    @AfterAll
    void close() {
        workshop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {THROWS_IN_FILTER, THROWS_IN_WHERE, THROWS_ON_ITS_TIMER})
    void whenARuleThrows_thenTheOthersSpeakAsIfItWereNotThere(String bad) {
        for (int seed = 0; seed < 2; seed++) {
            List<ScopedEvent> events = events(300, new Random(seed));
            List<Signal> alone = run(with(), RunnerLimits.STANDARD, events, new Random(1));
            List<RuleFinding> found = new ArrayList<>();
            List<Signal> beside = run(with(bad), RunnerLimits.STANDARD, events, new Random(2), found);

            assertThat(alone).extracting(signal -> signal.rule().id()).contains("r/0", "r/1", "r/2", "r/3");
            assertThat(others(beside)).isEqualTo(alone);
            assertThat(found).singleElement().satisfies(one -> {
                assertThat(one.rule()).isEqualTo("r/4");
                assertThat(one.cause()).isEqualTo(RuleFinding.Cause.THREW);
                assertThat(one.message()).matches("(Arithmetic|NumberFormat)Exception in its (EPL|engine)");
            });
        }
    }

    @Test
    void whenARuleOverflowsTheStack_thenTheOthersSpeakAsIfItWereNotThere() {
        List<ScopedEvent> events = new ArrayList<>(events(100, new Random(4)));
        events.add(Sample.atGrid(Sample.gas("s".repeat(100_000), 50_000, "g1", 9)));
        events.sort(ScopedEvent.ORDER);
        List<RuleFinding> found = new ArrayList<>();
        List<Signal> beside = run(with(OVERFLOWS), RunnerLimits.STANDARD, events, new Random(2), found);
        assertThat(others(beside)).isEqualTo(run(with(), RunnerLimits.STANDARD, events, new Random(1)));
        assertThat(found).extracting(RuleFinding::message).containsExactly("StackOverflowError in its engine");
    }

    @Test
    void whenTwoRulesOfOneEngineThrow_thenBothAreFoundAndNoOther() {
        List<ScopedEvent> events = events(300, new Random(5));
        List<RuleFinding> found = new ArrayList<>();
        String other = THROWS_IN_FILTER.replace("9000", "8000");
        List<Signal> beside = run(with(THROWS_IN_FILTER, other), RunnerLimits.STANDARD, events, new Random(2), found);

        assertThat(others(others(beside, "r/5"), "r/4"))
                .isEqualTo(run(with(), RunnerLimits.STANDARD, events, new Random(1)));
        assertThat(found).extracting(RuleFinding::rule).containsExactlyInAnyOrder("r/4", "r/5");
    }

    @Test
    void whenARuleThrowsInOneArea_thenItIsSilentThereFromThatInstantAndSpeaksOfOthers() {
        try (Probe probe = new Probe(Bundles.rules(THROWS_IN_WHERE.replace("= -1", "> 0"), SOUND[0]))) {
            probe.accept(Sample.gas("1", 0, "g1", 4));
            probe.accept(Sample.gas("two", 1_000, "g1", 4));
            probe.accept(Sample.gas("3", 1_000, "g2", 4));
            probe.accept(Sample.gas("4", 2_000, "g1", 4));
            assertThat(probe.advanceTo(5_000))
                    .extracting(change -> change.signal().area().code(), change -> change.time() - Sample.START)
                    .containsExactly(tuple("g1", 0L), tuple("g2", 1_000L));
            assertThat(probe.runner.takeFindings())
                    .extracting(found -> String.valueOf(found.area()), found -> found.time() - Sample.START)
                    .containsExactly(tuple("grid:g1", 1_000L));
            assertThat(probe.runner.takeFindings()).isEmpty();
        }
    }

    @Test
    void whenARuleBreaksTheEngineThatItShares_thenItIsAmongThoseThatBrokeAndNoOtherIs() {
        try (Probe probe = new Probe(with(THROWS_IN_FILTER))) {
            probe.accept(Sample.gas("1", 0, "g1", 9));
            probe.advanceTo(1_000);
            assertThat(probe.runner.failures()).containsOnlyKeys("r/4");
            assertThat(probe.runner.figures().rebuilds())
                    .as("halved three times: five rules, three, two")
                    .isEqualTo(6);
        }
    }

    @Test
    void whenARuleSaysMoreThanItMay_thenItIsSilentFromTheInstantAtWhichItDid() {
        try (Probe probe = new Probe(Bundles.rules(FLOODS), limits(3, 1_000))) {
            for (int second = 0; second < 60; second += 10) {
                probe.accept(Sample.gas("a" + second, 1_000L * second, "g1", 1));
            }
            probe.accept(Sample.gas("b", 30_000, "g1", 2));
            probe.accept(Sample.gas("next", 120_000, "g1", 2));
            probe.accept(Sample.gas("other", 50_000, "g2", 2));
            assertThat(probe.advanceTo(150_000))
                    .extracting(change -> change.time() - Sample.START)
                    .containsExactly(0L, 10_000L, 20_000L, 50_000L);
            assertThat(probe.runner.takeFindings()).singleElement().satisfies(found -> {
                assertThat(found.cause()).isEqualTo(RuleFinding.Cause.SIGNALS);
                assertThat(found.time()).isEqualTo(Sample.START + 30_000);
                assertThat(found.message()).isEqualTo("more than 3 signals in one minute about grid:g1");
            });
            assertThat(probe.runner.failures()).containsOnlyKeys("r/0");
        }
    }

    @Test
    void whenARuleSaysAsMuchAsItMay_thenNothingIsFound() {
        try (Probe probe = new Probe(Bundles.rules(FLOODS), limits(3, 1_000))) {
            for (int second = 0; second < 180; second += 20) {
                probe.accept(Sample.gas("a" + second, 1_000L * second, "g1", 1));
                probe.advanceTo(1_000L * second);
            }
            assertThat(probe.runner.takeFindings()).isEmpty();
        }
    }

    /** What stands is counted: a correction that finds the same again adds nothing, one that finds more does. */
    @Test
    void whenEventsComeLate_thenWhatIsFoundAgainIsNotCountedTwice() {
        String nothingBut = FLOODS.replace("every a=Sensor", "every a=Sensor(value > 5)");
        try (Probe probe = new Probe(Bundles.rules(nothingBut), limits(3, 1_000))) {
            probe.accept(Sample.gas("a", 10_000, "g1", 9));
            probe.accept(Sample.gas("b", 20_000, "g1", 9));
            probe.advanceTo(30_000);
            for (int i = 0; i < 4; i++) {
                probe.accept(Sample.gas("idle" + i, 5_000 + i, "g1", 1));
                assertThat(probe.correct()).isEmpty();
            }
            probe.accept(Sample.gas("c", 6_000, "g1", 9));
            assertThat(probe.correct()).hasSize(1);
            assertThat(probe.runner.takeFindings()).isEmpty();
            probe.accept(Sample.gas("d", 7_000, "g1", 9));
            assertThat(probe.correct())
                    .extracting(Probe::told)
                    .containsExactly("LATE r/0 @ 7000 because [d]", "WITHDRAWN r/0 @ 20000 because [d]");
            assertThat(probe.runner.takeFindings())
                    .extracting(found -> found.time() - Sample.START)
                    .containsExactly(20_000L);
        }
    }

    @Test
    void whenALateEventMakesARuleThrow_thenTheOthersAreCorrectedAsIfItWereNotThere() {
        List<String> said = new ArrayList<>();
        for (RuleSet rules : List.of(with(), with(THROWS_IN_FILTER))) {
            try (Probe probe = new Probe(rules)) {
                probe.accept(Sample.gas("1", 1_000, "g1", 4));
                probe.accept(Sample.gas("2", 2_000, "g1", 4));
                probe.accept(Sample.call("3", 9_000, "g1", "t"));
                probe.advanceTo(10_000);
                probe.accept(Sample.gas("late", 3_000, "g1", 9));
                said.add(probe.correct().stream().map(Probe::told).toList() + " "
                        + probe.advanceTo(200_000).stream().map(Probe::told).toList());
                assertThat(probe.runner.takeFindings()).hasSize(rules.rules().size() - SOUND.length);
            }
        }
        assertThat(said.get(0)).contains("LATE r/0 @ 9000", "LATE r/1 @ 3000");
        assertThat(said.get(1)).isEqualTo(said.get(0));
    }

    @Test
    void whenARuleWatchesMoreThanItMayHold_thenItIsFoundAtTheNextFullMinute() {
        String calls = "select a.grid as grid, a from pattern [every a=Hotline]";
        RuleSet rules = Bundles.rules(SOUND[0], calls);
        RuleSet one = rules.alone(rules.rules().get(0));
        try (Probe probe = new Probe(one, limits(1_000, 5))) {
            for (int second = 0; second < 50; second += 10) {
                probe.accept(Sample.gas("a" + second, 1_000L * second, "g1", 1));
            }
            probe.accept(Sample.gas("b", 70_000, "g1", 1));
            probe.advanceTo(80_000);
            assertThat(probe.runner.takeFindings())
                    .as("five are no more than five")
                    .isEmpty();
            probe.accept(Sample.gas("c", 100_000, "g1", 9));
            probe.accept(Sample.gas("d", 101_000, "g1", 9));
            probe.accept(Sample.gas("e", 102_000, "g1", 9));
            probe.accept(Sample.gas("f", 102_500, "g1", 9));
            probe.accept(Sample.gas("f2", 102_700, "g1", 9));
            probe.accept(Sample.call("g", 103_000, "g1", "t"));
            assertThat(probe.advanceTo(119_999)).hasSize(5);
            assertThat(probe.runner.takeFindings()).isEmpty();
            probe.accept(Sample.call("h", 121_000, "g1", "t"));
            probe.accept(Sample.gas("i", 122_000, "g2", 9));
            probe.accept(Sample.call("j", 123_000, "g2", "t"));
            assertThat(probe.advanceTo(130_000))
                    .extracting(change -> change.signal().area().code())
                    .containsExactly("g2");
            assertThat(probe.runner.takeFindings()).singleElement().satisfies(found -> {
                assertThat(found.cause()).isEqualTo(RuleFinding.Cause.ROWS);
                assertThat(found.time()).isEqualTo(Sample.START + 120_000);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {THROWS_IN_FILTER, THROWS_IN_WHERE, FLOODS})
    void whenRestoredAtAnyCut_thenAllIsAsInAnUnbrokenRun(String bad) {
        List<ScopedEvent> events = events(60, new Random(3));
        RuleSet rules = with(bad);
        RunnerLimits limits = limits(8, 1_000);
        List<RuleFinding> foundUnbroken = new ArrayList<>();
        List<Signal> unbroken = run(rules, limits, events, new Random(1), foundUnbroken);
        assertThat(foundUnbroken).extracting(RuleFinding::rule).contains("r/4");
        for (int cut = 0; cut <= events.size(); cut += 7) {
            List<RuleFinding> found = new ArrayList<>();
            assertThat(runCutAt(rules, limits, events, cut, found))
                    .as("cut at %d", cut)
                    .isEqualTo(unbroken);
            assertThat(found).as("cut at %d", cut).containsExactlyInAnyOrderElementsOf(foundUnbroken);
        }
    }

    private List<Signal> runCutAt(
            RuleSet rules, RunnerLimits limits, List<ScopedEvent> events, int cut, List<RuleFinding> found) {
        List<Signal> signals = new ArrayList<>();
        SegmentsInMemory segments = new SegmentsInMemory();
        long clock;
        List<RuleFinding> known;
        try (RuleRunner before = RuleRunner.start(rules, limits, area -> 0, workshop)) {
            feed(before, events.subList(0, cut), signals, found);
            before.save(segments);
            clock = before.clock();
            known = before.findings();
        }
        try (RuleRunner after = RuleRunner.start(rules, limits, area -> 0, workshop)) {
            after.recall(known);
            after.restore(clock, List.of(RuleEdition.first(rules)), segments.shuffled(new Random(cut)));
            feed(after, events.subList(cut, events.size()), signals, found);
            after.advanceTo(Long.MAX_VALUE, change -> signals.add(change.signal()));
            found.addAll(after.takeFindings());
        }
        return signals;
    }

    private static void feed(
            RuleRunner runner, List<ScopedEvent> events, List<Signal> signals, List<RuleFinding> found) {
        for (ScopedEvent event : events) {
            runner.accept(event);
            runner.advanceTo(event.event().eventTime() - 1, change -> signals.add(change.signal()));
            found.addAll(runner.takeFindings());
        }
    }

    private List<Signal> run(RuleSet rules, RunnerLimits limits, List<ScopedEvent> events, Random steps) {
        return run(rules, limits, events, steps, new ArrayList<>());
    }

    /** In steps of any length; what is said does not depend on them. */
    private List<Signal> run(
            RuleSet rules, RunnerLimits limits, List<ScopedEvent> events, Random steps, List<RuleFinding> found) {
        List<Signal> signals = new ArrayList<>();
        try (RuleRunner runner = RuleRunner.start(rules, limits, area -> 0, workshop)) {
            for (ScopedEvent event : events) {
                runner.accept(event);
                if (steps.nextInt(4) == 0) {
                    runner.advanceTo(event.event().eventTime() - 1, change -> signals.add(change.signal()));
                    found.addAll(runner.takeFindings());
                }
            }
            runner.advanceTo(Long.MAX_VALUE, change -> signals.add(change.signal()));
            found.addAll(runner.takeFindings());
        }
        return signals;
    }
}
