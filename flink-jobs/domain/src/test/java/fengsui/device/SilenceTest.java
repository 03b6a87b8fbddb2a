package fengsui.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SilenceTest {

    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private final Random random = new Random(8);
    private final Silence silence = new Silence();
    private final List<Object> told = new ArrayList<>();

    private void report(long time) {
        pass(time);
        silence.report("d", time).ifPresent(told::add);
    }

    private void pass(long time) {
        silence.advance("d", time).ifPresent(told::add);
    }

    private long everyHalfMinute(long from, long to) {
        long last = from;
        for (long time = from; time < to; time += 30 * SECOND) {
            last = time + random.nextInt(8000);
            report(last);
        }
        return last;
    }

    @Test
    void whenARegularDeviceStops_thenItIsToldOnceAndSoIsItsReturn() {
        long last = everyHalfMinute(0, HOUR);
        pass(last + 40 * SECOND);
        assertThat(told).isEmpty();
        for (long time = last; time < last + 3 * MINUTE; time += SECOND) {
            pass(time);
        }
        assertThat(told).hasSize(1);
        Silent silent = (Silent) told.get(0);
        assertThat(silent.since()).isEqualTo(last);
        assertThat(silent.expectedEvery()).isBetween(20 * SECOND, 40 * SECOND);
        report(last + 10 * MINUTE);
        assertThat(told).hasSize(2).contains(new Back("d", last + 10 * MINUTE, 10 * MINUTE));
    }

    @Test
    void whenLittleIsKnown_thenNothingIsSaid() {
        everyHalfMinute(0, 7 * MINUTE);
        pass(DAY);
        assertThat(told).isEmpty();
        assertThat(silence.dueAt()).isEqualTo(Rhythm.NEVER);
    }

    @Test
    void whenADeviceWasAwayOnce_thenItsNextSilenceIsToldAsSoon() {
        long last = everyHalfMinute(0, HOUR);
        everyHalfMinute(last + 5 * HOUR, last + 6 * HOUR);
        told.clear();
        pass(last + 6 * HOUR + 3 * MINUTE);
        assertThat(told).hasSize(1);
    }

    @Test
    void whenReportsComeInBursts_thenThePauseBetweenThemIsOrdinary() {
        for (int burst = 0; burst < 200; burst++) {
            if (burst == 3) {
                told.clear();
            }
            for (int report = 0; report < 30; report++) {
                report(burst * HOUR + report * SECOND + random.nextInt(900));
            }
        }
        assertThat(told).isEmpty();
        pass(199 * HOUR + 5 * HOUR);
        assertThat(told).hasSize(1);
    }

    @Test
    void whenCallsComeByChance_thenHardlyAnyPauseIsRemarkable() {
        int alarms = 0;
        for (int line = 0; line < 50; line++) {
            Silence calls = new Silence();
            long time = 0;
            for (int call = 0; call < 5000; call++) {
                time += (long) (-Math.log(1 - random.nextDouble()) * HOUR) + 1;
                alarms += calls.advance("d", time - 1).isPresent() ? 1 : 0;
                calls.report("d", time);
            }
        }
        assertThat(alarms).as("of 250,000 pauses").isLessThanOrEqualTo(5);
    }

    @Test
    void whenADeviceSleepsAtNight_thenItsNightsAreLearned() {
        for (int day = 0; day < 20; day++) {
            if (day == 3) {
                told.clear();
            }
            for (long time = 8 * HOUR; time < 20 * HOUR; time += 5 * MINUTE) {
                report(day * DAY + time + random.nextInt(30_000));
            }
        }
        assertThat(told).isEmpty();
        pass(22 * DAY);
        assertThat(told).hasSize(1);
    }

    @Test
    void whenAReportIsOld_thenItWakesNobody() {
        long last = everyHalfMinute(0, HOUR);
        pass(last + HOUR);
        told.clear();
        report(last - 5 * MINUTE);
        assertThat(told).isEmpty();
        assertThat(silence.isSilent()).isTrue();
    }

    @Test
    void whenReportsAreOfOneMoment_thenTheyAreOne() {
        for (long time = 0; time < 40; time++) {
            for (int property = 0; property < 11; property++) {
                report(time * HOUR);
            }
        }
        assertThat(silence.rhythm().pauses().count()).isEqualTo(39);
        assertThat(silence.rhythm().typical()).isEqualTo(HOUR);
    }
}
