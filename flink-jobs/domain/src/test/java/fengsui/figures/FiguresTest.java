package fengsui.figures;

import static fengsui.figures.RandomLives.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final long DAY = 86_400_000;
    private static final long MINUTE = 60_000;
    private static final Days UTC = new Days(ZoneOffset.UTC);

    private static Told told(String id, int revision, long sent, Told.@Nullable Answered answered) {
        boolean over = answered != null && answered.state().compareTo(AnswerKind.REJECTED) >= 0;
        return new Told(id, revision, "gas/leak", "d1", sent, START - MINUTE, answered, over, null);
    }

    private static Told.Answered accepted(long since) {
        return new Told.Answered(AnswerKind.ACCEPTED, since, null, null);
    }

    private static Told.Answered closed(long since, Disposition disposition) {
        return new Told.Answered(AnswerKind.CLOSED, since, null, disposition);
    }

    private static Told.Answered rejected(long since, Rejection rejection) {
        return new Told.Answered(AnswerKind.REJECTED, since, rejection, null);
    }

    private static Figures of(Told... records) {
        FiguresReport report = new FiguresReport();
        List.of(records).forEach(report::add);
        return of(report, "gas/leak", Long.MIN_VALUE);
    }

    @Test
    void whenDispatchAnswers_thenWhatItSaidLastCounts() {
        Figures figures = of(
                told("a", 1, START, null),
                told("a", 2, START + 2 * MINUTE, accepted(START + 2 * MINUTE)),
                told(
                        "a",
                        3,
                        START + 9 * MINUTE,
                        new Told.Answered(AnswerKind.ON_SCENE, START + 9 * MINUTE, null, null)),
                told("a", 4, START + 60 * MINUTE, closed(START + 60 * MINUTE, Disposition.RESOLVED)),
                told("b", 1, START, null),
                told("b", 2, START + 4 * MINUTE, accepted(START + 4 * MINUTE)),
                told("b", 3, START + 60 * MINUTE, closed(START + 60 * MINUTE, Disposition.FALSE_ALARM)),
                told("c", 1, START, rejected(START + MINUTE, Rejection.BAD_PLACE)),
                told("d", 1, START, null));
        assertThat(figures.issued()).isEqualTo(4);
        assertThat(figures.answered()).isEqualTo(3);
        assertThat(figures.accepted()).isEqualTo(2);
        assertThat(figures.right()).isEqualTo(1);
        assertThat(figures.precision()).hasValue(1.0 / 3);
        assertThat(figures.rejectedFor(Rejection.BAD_PLACE)).isEqualTo(1);
        assertThat(figures.closedAs(Disposition.FALSE_ALARM)).isEqualTo(1);
        assertThat(figures.toAccept().size()).isEqualTo(2);
        assertThat(figures.toAccept().median()).isCloseTo(2 * MINUTE, within(1_200L));
        assertThat(figures.toAccept().percentile(90)).isCloseTo(4 * MINUTE, within(2_400L));
        assertThat(figures.toScene().median()).isCloseTo(9 * MINUTE, within(5_400L));
        assertThat(figures.lead().median()).isCloseTo(MINUTE, within(600L));
    }

    private static Told withheld(String id, long time, String why, boolean over) {
        return new Told(id, 0, "gas/leak", "d1", time, START - MINUTE, null, over, why);
    }

    @Test
    void whenIncidentsAreWithheld_thenTheyCountByWhyAndThoseNeverToldOfAreNotAmongTheIssued() {
        Figures figures = of(
                told("a", 1, START, null),
                withheld("a", START + MINUTE, "inhibited", false),
                withheld("a", START + 2 * MINUTE, "silenced", false),
                withheld("b", START, "silenced", false),
                withheld("b", START + 9 * MINUTE, "silenced", true),
                withheld("c", START, "folded", false),
                told("c", 1, START + 5 * MINUTE, accepted(START + 5 * MINUTE)),
                told("d", 1, START, null));
        assertThat(figures.issued()).isEqualTo(3);
        assertThat(figures.suppressed()).isEqualTo(3);
        assertThat(figures.untold()).isEqualTo(1);
        assertThat(figures.withheld()).isEqualTo(Map.of("inhibited", 1L, "silenced", 2L, "folded", 1L));
        assertThat(figures.lead().size()).as("leads of what was told").isEqualTo(3);
        assertThat(figures.lead().percentile(90)).as("to its first record").isCloseTo(6 * MINUTE, within(3_600L));
    }

    @Test
    void whenNobodyHasAnswered_thenThereIsNoPrecisionAndNoFloorIsMissed() {
        Figures figures = of(told("a", 1, START, null), told("b", 1, START, null));
        assertThat(figures.precision()).isEmpty();
        assertThat(figures.toAccept().median()).isZero();
        assertThat(new Floor(1, 0).missedBy(figures)).isFalse();
    }

    @Test
    void whenEnoughSayThatItWasNone_thenTheFloorIsMissed() {
        Figures half =
                of(told("a", 1, START, rejected(START, Rejection.FALSE_ALARM)), told("b", 1, START, accepted(START)));
        assertThat(new Floor(0.51, 2).missedBy(half)).isTrue();
        assertThat(new Floor(0.50, 2).missedBy(half))
                .as("at the floor is not below it")
                .isFalse();
        assertThat(new Floor(0.51, 3).missedBy(half)).as("too few answers").isFalse();
    }

    /** Any order, repeats, and any way of sharing the records out. */
    @Test
    void whenRecordsComeInAnyOrderAndTwice_thenFiguresAreTheSame() {
        for (int seed = 0; seed < 50; seed++) {
            List<Told> records = new RandomLives(seed).records(60, 20);
            SortedMap<String, ByDistrict> expected = report(records).between(START, START + 10 * DAY);
            assertThat(expected).isNotEmpty();
            Random random = new Random(seed);
            List<Told> shuffled = new ArrayList<>(records);
            records.stream().filter(told -> random.nextInt(4) == 0).forEach(shuffled::add);
            Collections.shuffle(shuffled, random);
            int cut = random.nextInt(shuffled.size());
            FiguresReport one = report(shuffled.subList(0, cut));
            one.add(report(shuffled.subList(cut, shuffled.size())));
            assertThat(one.between(START, START + 10 * DAY)).as("seed %s", seed).isEqualTo(expected);
        }
    }

    private static FiguresReport report(List<Told> records) {
        FiguresReport report = new FiguresReport();
        records.forEach(report::add);
        return report;
    }

    /** However often incidents are settled on the way, the figures are those of all records at once. */
    @Test
    void whenIncidentsAreSettledAsTimeGoesOn_thenPeriodsAreThoseOfAllRecords() {
        Days days = new Days(ZoneId.of("Asia/Shanghai"));
        for (int seed = 0; seed < 20; seed++) {
            List<Told> records = new RandomLives(seed).records(80, 60);
            SortedMap<String, RuleFigures> rules = new TreeMap<>();
            Random random = new Random(seed);
            long now = START;
            for (Told told : records) {
                now = told.sent();
                RuleFigures figures = rules.computeIfAbsent(
                        told.rule(), rule -> new RuleFigures(days, new TreeMap<>(), Settled.NONE));
                figures.add(told);
                if (random.nextInt(5) == 0) {
                    figures.settle(now);
                }
            }
            assertPeriods(days, records, rules, now);
        }
    }

    private static void assertPeriods(Days days, List<Told> records, SortedMap<String, RuleFigures> rules, long now) {
        FiguresReport report = report(records);
        long today = days.of(now);
        int settled = 0;
        for (var one : rules.entrySet()) {
            Periods periods = RuleFigures.all(one.getValue().at(now));
            assertThat(periods.total()).isEqualTo(of(report, one.getKey(), Long.MIN_VALUE));
            assertThat(periods.day()).isEqualTo(of(report, one.getKey(), days.begin(today)));
            assertThat(periods.week()).isEqualTo(of(report, one.getKey(), days.begin(days.weekOf(today))));
            assertThat(periods.recent()).isEqualTo(of(report, one.getKey(), days.begin(today - Days.RECENT + 1)));
            settled += one.getValue().settled().before().figures().size();
            one.getValue().settle(now + 100 * DAY);
            assertThat(one.getValue().idle()).isTrue();
            assertThat(RuleFigures.all(one.getValue().at(now)).total()).isEqualTo(periods.total());
        }
        assertThat(settled).as("days that became one").isPositive();
    }

    private static Figures of(FiguresReport report, String rule, long from) {
        return report.between(from, Long.MAX_VALUE)
                .getOrDefault(rule, ByDistrict.NONE)
                .all();
    }

    @Test
    void whenMoreAreOpenThanMayBe_thenThoseToldOfFirstAreAddedUp() {
        RuleFigures figures = new RuleFigures(UTC, new TreeMap<>(), Settled.NONE);
        for (int i = 0; i < RuleFigures.MOST + 5; i++) {
            figures.add(told("i" + i, 1, START + i, null));
        }
        assertThat(figures.settle(START + DAY)).containsExactlyInAnyOrder("i0", "i1", "i2", "i3", "i4");
        assertThat(RuleFigures.all(figures.at(START + DAY)).total().issued()).isEqualTo(RuleFigures.MOST + 5);
    }

    @Test
    void whenManySpansAreAddedUp_thenPercentilesAreRightToOnePercentAndTheirSizeIsBounded() {
        Random random = new Random(4);
        long[] spans = LongStream.range(0, 20_000)
                .map(i -> (long) Math.exp(random.nextDouble() * 23))
                .sorted()
                .toArray();
        Spans sum = Spans.NONE;
        for (long span : spans) {
            sum = sum.plus(Spans.of(span));
        }
        assertThat(sum.size()).isEqualTo(spans.length);
        assertThat(sum.counts()).hasSizeLessThan(1_602);
        assertThat(sum.median()).isCloseTo(spans[9_999], within(Math.max(500, spans[9_999] / 100)));
        assertThat(sum.percentile(90)).isCloseTo(spans[17_999], within(spans[17_999] / 100));
        assertThat(Spans.of(-5).median()).isZero();
        assertThat(Spans.of(Long.MAX_VALUE).counts()).hasSize(1);
    }
}
