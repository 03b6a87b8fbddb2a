package fengsui.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FeedWatchTest {

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private final Random random = new Random(3);
    private final List<Object> told = new ArrayList<>();
    private final List<Long> toldAt = new ArrayList<>();
    private FeedWatch watch = new FeedWatch();

    /** Chance arrivals minute by minute; by day {@code busy} an hour, from 22 to 6 o'clock {@code quiet}. */
    private void play(long from, long to, double busy, double quiet) {
        for (long minute = from; minute < to; minute += MINUTE) {
            long hour = Math.floorMod(minute, DAY) / HOUR;
            double rate = (hour >= 6 && hour < 22 ? busy : quiet) / 60;
            while (random.nextDouble() < rate) {
                rate -= 1;
                arrive(minute + random.nextInt(60_000));
            }
            pass(minute + MINUTE);
        }
    }

    private void nothing(long from, long to) {
        for (long minute = from; minute < to; minute += MINUTE) {
            pass(minute);
        }
    }

    private void arrive(long time) {
        watch.arrived("f", time).ifPresent(told::add);
    }

    private void pass(long time) {
        watch.advance("f", time).ifPresent(silent -> {
            told.add(silent);
            toldAt.add(time);
        });
    }

    @Test
    void whenABusyFeedStopsByDay_thenItIsToldSoonAndOnce() {
        play(0, 10 * DAY + 12 * HOUR, 600, 60);
        assertThat(told).isEmpty();
        nothing(10 * DAY + 12 * HOUR, 10 * DAY + 20 * HOUR);
        assertThat(told).hasSize(1);
        assertThat(toldAt.get(0)).isLessThan(10 * DAY + 12 * HOUR + 30 * MINUTE);
        play(10 * DAY + 20 * HOUR, 12 * DAY, 600, 60);
        assertThat(told).hasSize(2);
        assertThat(((Back) told.get(1)).silentFor()).isBetween(8 * HOUR - MINUTE, 8 * HOUR + 3 * MINUTE);
    }

    @Test
    void whenAFeedSleepsAtNight_thenNightsAreOrdinaryAndDaysAreWatched() {
        play(0, 30 * DAY + 10 * HOUR, 60, 0);
        assertThat(told).isEmpty();
        nothing(30 * DAY + 10 * HOUR, 30 * DAY + 20 * HOUR);
        assertThat(toldAt).hasSize(1);
        assertThat(toldAt.get(0)).isLessThan(30 * DAY + 11 * HOUR);
    }

    @Test
    void whenAFeedStopsAtNight_thenItIsToldTheSameNight() {
        play(0, 10 * DAY + 23 * HOUR, 30, 8);
        assertThat(told).isEmpty();
        nothing(10 * DAY + 23 * HOUR, 11 * DAY + 6 * HOUR);
        assertThat(told).hasSize(1);
        assertThat(toldAt.get(0)).isLessThan(11 * DAY + 3 * HOUR + 30 * MINUTE);
    }

    @Test
    void whenTheFirstDayIsNotOver_thenNothingIsSaid() {
        play(12 * HOUR, 20 * HOUR, 600, 60);
        nothing(20 * HOUR, 3 * DAY);
        assertThat(told).isEmpty();
    }

    @Test
    void whenFeedsDoNotStop_thenHardlyAnyIsSaidTo() {
        int alarms = 0;
        for (int feed = 0; feed < 20; feed++) {
            watch = new FeedWatch();
            play(0, 100 * DAY, 5 + feed, 1 + feed / 4.0);
        }
        alarms += toldAt.size();
        assertThat(alarms).as("in 2000 days").isLessThanOrEqualTo(2);
    }

    @Test
    void whenRecordsComeInHeaps_thenThePausesBetweenThemAreLearned() {
        for (long time = 0; time < 30 * DAY; time += 20 * MINUTE) {
            for (int record = 0; record < 50; record++) {
                arrive(time + record * 10L);
            }
            nothing(time + MINUTE, time + 20 * MINUTE);
        }
        assertThat(told).hasSizeBetween(2, 20);
        assertThat(watch.isSilent()).isFalse();
        nothing(30 * DAY, 30 * DAY + HOUR);
        assertThat(watch.isSilent()).isTrue();
    }

    @Test
    void whenItIsKeptAndReadAgain_thenItGoesOnTheSame() {
        play(0, 3 * DAY, 20, 5);
        FeedWatch again = new FeedWatch(watch.memory());
        assertThat(again.memory()).isEqualTo(watch.memory());
        assertThat(again.dueAt()).isEqualTo(watch.dueAt());
    }

    @Test
    void whenAnArrivalIsFromBefore_thenTimeDoesNotGoBack() {
        play(0, 2 * DAY, 60, 60);
        long last = watch.memory().last();
        arrive(last - HOUR);
        assertThat(watch.memory().last()).isEqualTo(last);
    }
}
