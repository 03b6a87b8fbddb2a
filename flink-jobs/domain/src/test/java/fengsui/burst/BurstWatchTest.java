package fengsui.burst;

import static fengsui.burst.Calls.DAY;
import static fengsui.burst.Calls.HOUR;
import static fengsui.burst.Calls.MINUTE;
import static fengsui.burst.Calls.START;
import static fengsui.burst.Calls.WEEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.burst.Calls.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BurstWatchTest {

    private final Random random = new Random(11);
    private final BurstWatch watch = Calls.watch();
    private final List<Burst> told = new ArrayList<>();

    private void learn(double perHour, int streets, int weeks) {
        Calls.play(watch, Calls.steady(random, perHour, streets, START, weeks * WEEK));
        watch.advance(START + weeks * WEEK, unusual -> {});
    }

    private void call(int street, int grid, long time) {
        watch.accept(Calls.grid(street, grid), time);
    }

    private Burst last(Level level) {
        return told.stream()
                .filter(burst -> burst.area().level() == level)
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    @Test
    void whenManyStreetsCallAtOnce_thenTheBurstIsToldWithItsWindow() {
        learn(1, 20, 4);
        long storm = START + 4 * WEEK + HOUR;
        for (int street = 0; street < 12; street++) {
            call(street, 0, storm + street * 50_000L);
        }
        watch.advance(storm + 10 * MINUTE, told::add);
        Burst burst = last(Level.DISTRICT);
        assertThat(burst.score()).isGreaterThan(0.99999).isLessThanOrEqualTo(1);
        assertThat(burst.time()).isEqualTo(storm + 10 * MINUTE);
        assertThat(burst.minutes()).isEqualTo(10);
        assertThat(burst.observed()).isEqualTo(12);
        assertThat(burst.expected()).isCloseTo(1 / 6.0, within(0.06));
        assertThat(burst.sureness()).isBetween(0.7, 0.9);
        assertThat(burst.strength(100, 10_000)).isEqualTo(burst.sureness());
        assertThat(burst.chain()).isEqualTo(Calls.grid(0, 0).upFrom(Level.DISTRICT));
    }

    @Test
    void whenOneStreetCallsAgainAndAgain_thenItCountsOnceAQuarterOfAnHourForItsDistrict() {
        learn(1, 20, 4);
        long tree = START + 4 * WEEK + HOUR;
        for (int call = 0; call < 12; call++) {
            call(3, 1, tree + call * 50_000L);
        }
        call(4, 1, tree + HOUR / 5);
        call(5, 1, tree + HOUR / 5);
        watch.advance(tree + HOUR / 2, told::add);
        assertThat(last(Level.DISTRICT).observed()).isEqualTo(3);
        assertThat(last(Level.GRID).observed()).isEqualTo(12);
        assertThat(last(Level.GRID).score()).isGreaterThan(0.999);
    }

    @Test
    void whenNothingWasLearnedForADay_thenNothingIsTold() {
        List<Call> calls = Calls.steady(random, 60, 20, START, DAY);
        assertThat(Calls.play(watch, calls)).isEmpty();
        assertThat(Calls.play(watch, Calls.steady(random, 60, 20, START + DAY, 2 * DAY)))
                .isNotEmpty();
    }

    @Test
    void whenAGridIsQuiet_thenItBorrowsFromItsStreet() {
        Burst noon = threeCallsFromQuietGrid(12 * HOUR);
        Burst night = threeCallsFromQuietGrid(3 * HOUR);
        assertThat(noon.expected()).isGreaterThan(5 * night.expected());
        assertThat(noon.score()).isLessThan(night.score());
    }

    /** A grid without a call until now, in a district of calls by day: one a week from street 0, the rest from street 2. */
    private static Burst threeCallsFromQuietGrid(long hour) {
        BurstWatch watch = Calls.watch();
        List<Call> calls = new ArrayList<>();
        for (long day = START; day < START + 4 * WEEK; day += DAY) {
            for (int call = 0; call < 24; call++) {
                boolean first = call == 0 && (day - START) % WEEK == 0;
                calls.add(new Call(Calls.grid(first ? 0 : 2, 0), day + 8 * HOUR + call * HOUR / 2));
            }
        }
        Calls.play(watch, calls);
        List<Burst> told = new ArrayList<>();
        long time = START + 4 * WEEK + hour;
        for (int call = 0; call < 3; call++) {
            watch.accept(Calls.grid(0, 9), time + call * MINUTE);
        }
        watch.advance(time + HOUR, told::add);
        return told.stream()
                .filter(burst -> burst.area().level() == Level.GRID)
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    @Test
    void whenADayIsFlooded_thenItsHourIsNotTheRuleAWeekLater() {
        learn(2, 20, 6);
        Calls.play(watch, Calls.steady(random, 200, 20, START + 6 * WEEK, DAY));
        Calls.play(watch, Calls.steady(random, 2, 20, START + 6 * WEEK + DAY, 6 * DAY));
        told.addAll(Calls.play(watch, Calls.steady(random, 30, 20, START + 7 * WEEK, DAY)));
        assertThat(last(Level.DISTRICT).score()).isGreaterThan(0.9999);
    }

    @Test
    void whenMoreCallsStay_thenTheyAreTheRuleInTime() {
        learn(2, 60, 6);
        told.addAll(Calls.play(watch, Calls.steady(random, 10, 60, START + 6 * WEEK, 20 * WEEK)));
        long end = START + 26 * WEEK;
        assertThat(told).anyMatch(burst -> burst.time() < START + 7 * WEEK && burst.score() > 0.999);
        assertThat(told.stream()
                        .filter(burst -> burst.area().level() == Level.DISTRICT && burst.time() > end - 4 * WEEK))
                .isNotEmpty()
                .noneMatch(burst -> burst.score() > 0.9999);
    }

    @Test
    void whenACallIsLate_thenItCountsWhereItBelongsAndWhatWasToldStands() {
        learn(1, 20, 4);
        long storm = START + 4 * WEEK + HOUR;
        for (int street = 0; street < 5; street++) {
            call(street, 0, storm + street * MINUTE);
        }
        watch.advance(storm + 20 * MINUTE, told::add);
        int before = told.size();
        assertThat(watch.accept(Calls.grid(6, 0), storm + MINUTE)).isEqualTo(Taken.LATE);
        watch.advance(storm + 21 * MINUTE, told::add);
        assertThat(told.subList(before, told.size()))
                .anyMatch(burst -> burst.area().level() == Level.DISTRICT
                        && burst.time() == storm + 21 * MINUTE
                        && burst.observed() == 6);
    }

    @Test
    void whenALevelIsNotToldApartFromOneAbove_thenItIsNoAreaOfItsOwn() {
        learn(2, 6, 4);
        long storm = START + 4 * WEEK + HOUR;
        for (int street = 0; street < 6; street++) {
            AreaChain known = Calls.grid(street, 0);
            AreaChain chain = new AreaChain(known.grid(), "d", known.street(), "d", "c");
            watch.accept(chain, storm + street * MINUTE);
        }
        watch.advance(storm + 10 * MINUTE, told::add);
        assertThat(told).noneMatch(burst -> burst.area().level() == Level.COMMUNITY);
        assertThat(last(Level.DISTRICT).observed()).isEqualTo(6);
    }

    @Test
    void whenACallIsFarFromTheClock_thenItIsSaid() {
        learn(1, 20, 2);
        long now = START + 2 * WEEK;
        AreaChain grid = Calls.grid(0, 0);
        assertThat(watch.accept(grid, now + MINUTE)).isEqualTo(Taken.IN_TIME);
        assertThat(watch.accept(grid, now - MINUTE)).isEqualTo(Taken.LATE);
        assertThat(watch.accept(grid, now - 5 * HOUR)).isEqualTo(Taken.LEARNED);
        assertThat(watch.accept(grid, now - 8 * DAY)).isEqualTo(Taken.TOO_LATE);
        assertThat(watch.accept(grid, now + 5300 * WEEK)).isEqualTo(Taken.TOO_EARLY);
        assertThat(watch.accept(grid, Long.MAX_VALUE)).isEqualTo(Taken.TOO_EARLY);
        assertThat(watch.accept(grid, Long.MIN_VALUE)).isEqualTo(Taken.TOO_LATE);
    }

    @Test
    void whenAYearIsSilent_thenScoresAreFiniteAndLearnedAnew() {
        learn(5, 20, 4);
        for (long gap : List.of(52 * WEEK, 520 * WEEK)) {
            long from = START + gap;
            told.clear();
            told.addAll(Calls.play(watch, Calls.steady(random, 5, 20, from, 4 * WEEK)));
            assertThat(told).isNotEmpty().allSatisfy(burst -> {
                assertThat(burst.score()).isBetween(0.0, 1.0);
                assertThat(burst.expected()).isPositive().isFinite();
            });
            assertThat(told.stream()
                            .filter(burst -> burst.time() > from + 3 * WEEK
                                    && burst.area().level() == Level.DISTRICT)
                            .mapToDouble(Burst::score))
                    .noneMatch(score -> score > 0.9999);
        }
    }

    @Test
    void whenTheInputEnds_thenTheLastMinutesAreLookedAtAndTimeStands() {
        learn(1, 20, 2);
        for (int street = 0; street < 5; street++) {
            call(street, 0, START + 2 * WEEK + street * MINUTE);
        }
        watch.advance(Long.MAX_VALUE, told::add);
        assertThat(last(Level.DISTRICT).observed()).isEqualTo(5);
        assertThat(watch.state())
                .isEqualTo(BurstWatch.restore(watch.state(), Calls.HOURS).state());
    }

    @Test
    void whenMoreAreasCallThanAreWatched_thenTheStateStaysBounded() {
        for (int i = 0; i < 6000; i++) {
            call(i % 7, i, START + i * MINUTE);
            watch.advance(START + i * MINUTE, told::add);
        }
        assertThat(watch.state().length).isBetween(50_000, 150_000);
        assertThat(told).noneMatch(burst -> burst.score() < 0 || burst.score() > 1);
    }

    @Test
    void whenAreasFallSilentForYears_thenTheyAreForgotten() {
        learn(5, 20, 4);
        int full = watch.state().length;
        Calls.play(watch, List.of(new Call(Calls.grid(0, 0), START + 60 * WEEK)));
        watch.advance(START + 61 * WEEK, told::add);
        assertThat(watch.state().length).isLessThan(full - 1000);
    }

    @Test
    void whenAStateIsNone_thenItIsRefused() {
        learn(1, 20, 1);
        byte[] state = watch.state();
        assertThatThrownBy(() -> BurstWatch.restore(new byte[0], Calls.HOURS))
                .isInstanceOf(IllegalArgumentException.class);
        state[0] = 99;
        assertThatThrownBy(() -> BurstWatch.restore(state, Calls.HOURS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("99");
    }
}
