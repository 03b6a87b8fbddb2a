package fengsui.rule.run;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.event.ScopedEvent;
import fengsui.risk.Signal;
import fengsui.rule.Bundles;
import fengsui.rule.OverlaidRules;
import fengsui.rule.RuleSet;
import fengsui.rule.Sample;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A journal of many segments, as after some time at work, is gone through piece by piece. */
class RestoreTest {

    private static final String SUM =
            "select grid, count(*) as readings from Sensor#time(50 sec) group by grid having sum(milli) > 280000";

    private static final String ABSENCE = "select a.grid as grid, a from pattern [every a=Sensor(value > 8)"
            + " -> (timer:interval(40 sec) and not Sensor(grid = a.grid, value < 2))]";

    /** Its limits depend on area and mode; the mode holds while the runner is restored. */
    private static final String OVERLAID = OverlaidRules.rule(
            "select grid, source as line, count(*, filter: value >= ?:limit:double) as high from Sensor#time(50 sec)"
                    + " group by grid having count(*, filter: value >= ?:limit:double) >= ?:times:int * 7",
            "mode: exercise, set: {limit: 7, times: 2}",
            "area: 'grid:g3', mode: exercise, set: {limit: 9, times: 1}",
            "area: 'district:d1', set: {times: 5}");

    private static final RuleSet RULES = Bundles.load(
            "calendar.yaml", OverlaidRules.calendar(380, 420),
            "r/0.yaml", Bundles.rule(SUM),
            "r/1.yaml", Bundles.rule(ABSENCE),
            "r/2.yaml", OVERLAID);

    private static final int EVENTS = 6_000;

    /** One in fifty comes minutes late, and stands among what is newer than it. */
    private static final List<ScopedEvent> ARRIVING = IntStream.range(0, EVENTS)
            .mapToObj(n -> {
                Random random = new Random(n);
                long late = n % 50 == 49 ? 1_000L * random.nextInt(240) : 0;
                String grid = "g" + random.nextInt(9);
                return Sample.atGrid(Sample.gas("e" + n, Math.max(0, 100L * n - late), grid, random.nextInt(10)));
            })
            .toList();

    @Test
    void whenRestoredFromManySegments_thenWhatFollowsAndWhatIsCorrectedIsTheSame() {
        int cut = EVENTS * 2 / 3;
        Account account = new Account();
        SegmentsInMemory segments = new SegmentsInMemory();
        long clock;
        try (RuleRunner before = runner()) {
            work(before, 0, cut, account);
            clock = before.clock();
            before.save(segments);
        }
        assertThat(segments.shuffled(new Random(1))).hasSizeGreaterThan(20);
        try (RuleRunner after = runner()) {
            after.restore(clock, List.of(RuleEdition.first(RULES)), segments.shuffled(new Random(2)));
            work(after, cut, EVENTS, account);
            after.advanceTo(Long.MAX_VALUE, account::enter);
        }

        List<Signal> undisturbed = undisturbed();
        assertThat(undisturbed).extracting(signal -> signal.rule().id()).contains("r/0", "r/1", "r/2");
        assertThat(account.signals()).isEqualTo(undisturbed);
    }

    private static List<Signal> undisturbed() {
        Account account = new Account();
        try (RuleRunner runner = runner()) {
            work(runner, 0, EVENTS, account);
            runner.advanceTo(Long.MAX_VALUE, account::enter);
        }
        return account.signals();
    }

    /** Time follows a second behind. */
    private static void work(RuleRunner runner, int from, int to, Account account) {
        for (int n = from; n < to; n++) {
            assertThat(runner.accept(ARRIVING.get(n))).isIn(Acceptance.AHEAD, Acceptance.LATE);
            if (n % 10 == 9) {
                runner.correct(account::enter);
                runner.advanceTo(Sample.START + 100L * n - 1_000, account::enter);
            }
        }
    }

    private static RuleRunner runner() {
        return RuleRunner.start(
                RULES, RunnerLimits.STANDARD, area -> area.code().charAt(1) % 4);
    }
}
