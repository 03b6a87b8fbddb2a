package fengsui.rule.run;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Level;
import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;
import fengsui.risk.Signal;
import fengsui.rule.Bundles;
import fengsui.rule.RuleSet;
import fengsui.rule.Sample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuleRunnerTest {

    /** A pattern, runs of readings, counts, and an absence: every way in which a rule can depend on time. */
    private static final String[] EPLS = {
        "select a.grid as grid, a, b from pattern [every a=Sensor(value > 5)"
                + " -> (b=Hotline(grid = a.grid) where timer:within(60 sec))]",
        "select * from Sensor match_recognize (partition by grid measures A.grid as grid, A as a, B as b"
                + " after match skip to next row pattern (A B)"
                + " define A as A.value > 5, B as B.value > A.value and B.ts - A.ts <= 60000)",
        "select grid, source as line, count(*) as calls, sum(milli) as total from Sensor#time(30 sec)"
                + " group by grid having count(*) >= 3",
        "select a.grid as grid, a from pattern [every a=Sensor(value > 8)"
                + " -> (timer:interval(60 sec) and not Hotline(grid = a.grid))]",
        // Speaks when readings leave the window, too: then it counts at the very millisecond in which others come.
        "select grid, count(*) as calls from Sensor#time(30 sec) group by grid having count(*) >= 3"
    };

    private static final RuleSet RULES = Bundles.rules(EPLS);

    private final Workshop workshop = Workshop.recycling();

    @AfterAll
    void close() {
        workshop.close();
    }

    @Test
    void whenEventsArriveInAnyOrderWithinTheWatermark_thenTheSignalsAreTheSame() {
        List<ScopedEvent> events = events(400, new Random(7));
        List<Signal> inOrder = run(events, new Random(1), 0);

        assertThat(inOrder).extracting(signal -> signal.rule().id()).contains("r/0", "r/1", "r/2", "r/3", "r/4");
        for (int seed = 0; seed < 20; seed++) {
            assertThat(run(events, new Random(seed), 15_000)).isEqualTo(inOrder);
        }
    }

    @Test
    void whenAreasAreSplitOverTwoRunners_thenTogetherTheySayTheSame() {
        List<ScopedEvent> events = events(400, new Random(8));
        List<Signal> together = new ArrayList<>();
        for (String grid : List.of("g0", "g1", "g2")) {
            List<ScopedEvent> own = events.stream()
                    .filter(row -> row.event().area().grid().equals(grid))
                    .toList();
            together.addAll(run(own, new Random(1), 5_000));
        }

        assertThat(together).containsExactlyInAnyOrderElementsOf(run(events, new Random(2), 5_000));
    }

    @Test
    void whenRestoredAtAnyCut_thenTheSignalsAreThoseOfAnUnbrokenRun() {
        List<ScopedEvent> events = events(60, new Random(3));
        List<Signal> unbroken = run(events, new Random(1), 0);

        for (int cut = 0; cut <= events.size(); cut++) {
            assertThat(runCutAt(events, cut, new Random(cut)))
                    .as("cut at %d", cut)
                    .isEqualTo(unbroken);
        }
    }

    @Test
    void whenARowIsExactlyAsOldAsMemoryAndLateness_thenItIsKeptAndAMillisecondLaterForgotten() {
        try (RuleRunner runner = RuleRunner.start(RULES, RunnerLimits.STANDARD)) {
            runner.accept(gas("1", 0, 9));
            // A call may be an hour late, and a rule that then remembers a minute asks what was before it.
            runner.advanceTo(Sample.START + 3_660_000, signal -> {});
            assertThat(runner.figures().journalRows()).isEqualTo(1);

            runner.advanceTo(Sample.START + 3_660_001, signal -> {});
            assertThat(runner.figures().journalRows()).isZero();
        }
    }

    @Test
    void whenTheInputEnds_thenWhatStillWaitsComesDueAndTimeStops() {
        try (RuleRunner runner = RuleRunner.start(Bundles.rules(EPLS[3]), RunnerLimits.STANDARD)) {
            List<Signal> signals = new ArrayList<>();
            runner.accept(gas("1", 0, 9));
            runner.advanceTo(Long.MAX_VALUE, change -> signals.add(change.signal()));

            assertThat(signals).extracting(Signal::time).containsExactly(Sample.START + 60_000);
            assertThat(runner.clock()).isEqualTo(Long.MAX_VALUE);
        }
    }

    @Test
    void whenAnEventIsBehindTheClock_thenItIsLateAsFarAsItsKindAllows() {
        try (RuleRunner runner = RuleRunner.start(RULES, RunnerLimits.STANDARD)) {
            runner.advanceTo(Sample.START, signal -> {});

            assertThat(runner.accept(gas("1", 1, 9))).isEqualTo(Acceptance.AHEAD);
            assertThat(runner.accept(gas("2", 0, 9))).isEqualTo(Acceptance.LATE);
            assertThat(runner.accept(gas("3", -600_000, 9))).isEqualTo(Acceptance.LATE);
            assertThat(runner.accept(gas("4", -600_001, 9))).isEqualTo(Acceptance.TOO_LATE);
            assertThat(runner.accept(row(Sample.call("5", -3_600_000, "g1", "t"))))
                    .isEqualTo(Acceptance.LATE);
            assertThat(runner.accept(row(Sample.call("6", -3_600_001, "g1", "t"))))
                    .isEqualTo(Acceptance.TOO_LATE);
            assertThat(runner.figures().journalRows()).isEqualTo(4);
        }
    }

    @Test
    void whenTooManyEventsWait_thenReadingsAreShedBeforeCallsAndCounted() {
        try (RuleRunner runner = RuleRunner.start(RULES, new RunnerLimits(1, 2))) {
            assertThat(runner.accept(gas("1", 0, 9))).isEqualTo(Acceptance.AHEAD);
            assertThat(runner.accept(gas("2", 0, 9))).isEqualTo(Acceptance.AHEAD);
            assertThat(runner.accept(gas("3", 0, 9))).isEqualTo(Acceptance.SHED);
            assertThat(runner.accept(row(Sample.call("4", 0, "g1", "t")))).isEqualTo(Acceptance.AHEAD);
            assertThat(runner.accept(row(Sample.call("5", 0, "g1", "t")))).isEqualTo(Acceptance.AHEAD);
            assertThat(runner.accept(row(Sample.call("6", 0, "g1", "t")))).isEqualTo(Acceptance.SHED);
            assertThat(runner.figures().shed()).isEqualTo(2);
            assertThat(runner.figures().waiting()).isEqualTo(4);

            runner.advanceTo(Sample.START, signal -> {});
            assertThat(runner.accept(gas("7", 1, 9))).isEqualTo(Acceptance.AHEAD);
        }
    }

    @Test
    void whenNoRuleWatchesAnEvent_thenItIsTakenAndNotKept() {
        try (RuleRunner runner = RuleRunner.start(RULES, RunnerLimits.STANDARD)) {
            assertThat(runner.accept(new ScopedEvent(Level.CITY, Sample.gas("1", 0, "g1", 9))))
                    .isEqualTo(Acceptance.UNWATCHED);
            assertThat(runner.figures().journalRows()).isZero();
        }
    }

    /** Hands the events over out of order by up to {@code disorder} milliseconds, time following behind in steps. */
    private List<Signal> run(List<ScopedEvent> events, Random random, int disorder) {
        List<ScopedEvent> arriving = arrival(events, random, disorder);
        List<Signal> signals = new ArrayList<>();
        try (RuleRunner runner = recycled()) {
            long highest = Long.MIN_VALUE;
            for (ScopedEvent row : arriving) {
                assertThat(runner.accept(row)).isEqualTo(Acceptance.AHEAD);
                highest = Math.max(highest, row.event().eventTime());
                if (random.nextInt(4) == 0) {
                    runner.advanceTo(highest - disorder - 1, change -> signals.add(change.signal()));
                }
            }
            runner.advanceTo(Long.MAX_VALUE, change -> signals.add(change.signal()));
        }
        return signals;
    }

    private RuleRunner recycled() {
        return RuleRunner.start(RULES, RunnerLimits.STANDARD, area -> 0, workshop);
    }

    private static List<ScopedEvent> arrival(List<ScopedEvent> events, Random random, int disorder) {
        record Arrival(long at, ScopedEvent row) {}
        return events.stream()
                .map(row -> new Arrival(row.event().eventTime() + (disorder == 0 ? 0 : random.nextInt(disorder)), row))
                .sorted(Comparator.comparingLong(Arrival::at))
                .map(Arrival::row)
                .toList();
    }

    private List<Signal> runCutAt(List<ScopedEvent> events, int cut, Random random) {
        List<Signal> signals = new ArrayList<>();
        SegmentsInMemory segments = new SegmentsInMemory();
        long clock;
        try (RuleRunner before = recycled()) {
            events.subList(0, cut).forEach(before::accept);
            before.advanceTo(
                    cut == 0 ? Long.MIN_VALUE : events.get(cut - 1).event().eventTime() - 5_000,
                    change -> signals.add(change.signal()));
            clock = before.clock();
            before.save(segments);
        }
        try (RuleRunner after = recycled()) {
            after.restore(clock, List.of(RuleEdition.first(RULES)), segments.shuffled(random));
            events.subList(cut, events.size()).forEach(after::accept);
            after.advanceTo(Long.MAX_VALUE, change -> signals.add(change.signal()));
        }
        return signals;
    }

    /** In order of time, many in the same millisecond; ids in no order. */
    private static List<ScopedEvent> events(int count, Random random) {
        long[] time = {0};
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    time[0] += random.nextInt(3) * 2_000L;
                    String grid = "g" + random.nextInt(3);
                    String id = "e" + random.nextInt(1_000_000) + "-" + i;
                    return row(
                            random.nextInt(4) == 0
                                    ? Sample.call(id, time[0], grid, "t" + random.nextInt(5))
                                    : Sample.gas(id, time[0], grid, random.nextInt(10)));
                })
                .toList();
    }

    private static ScopedEvent gas(String id, long millis, double value) {
        return row(Sample.gas(id, millis, "g1", value));
    }

    private static ScopedEvent row(SafetyEvent event) {
        return Sample.atGrid(event);
    }
}
