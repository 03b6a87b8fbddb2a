package fengsui.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.text.Bilingual;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Dates FLOOD = yearly("--06-01", "--09-15");
    private static final Dates HEATING = yearly("--11-15", "--03-15");
    private static final Hours NIGHT = new Hours(LocalTime.of(22, 0), LocalTime.of(6, 0));

    private static Dates yearly(String from, String to, Integer... years) {
        return new Dates.Yearly(MonthDay.parse(from), MonthDay.parse(to), Set.of(years));
    }

    private static long time(String text) {
        return OffsetDateTime.parse(text).toInstant().toEpochMilli();
    }

    private static Mode mode(String code, When... when) {
        return new Mode(code, new Bilingual(code, code), List.of(when));
    }

    private static When on(Dates dates) {
        return new When.Recurring(List.of(dates), List.of(), List.of());
    }

    private static When at(Hours hours) {
        return new When.Recurring(List.of(), List.of(), List.of(hours));
    }

    private static Set<String> modes(String time, Mode... modes) {
        return new Calendar(SHANGHAI, List.of(modes)).at(time(time));
    }

    @Test
    void whenASeasonBeginsAndEnds_thenBothDaysAreOfIt() {
        Mode flood = mode("flood", on(FLOOD));

        assertThat(modes("2026-05-31T23:59:59.999+08:00", flood)).isEmpty();
        assertThat(modes("2026-06-01T00:00:00+08:00", flood)).containsExactly("flood");
        assertThat(modes("2026-09-15T23:59:59.999+08:00", flood)).containsExactly("flood");
        assertThat(modes("2026-09-16T00:00:00+08:00", flood)).isEmpty();
    }

    @Test
    void whenASeasonRunsOverTheTurnOfTheYear_thenItsYearIsThatOfItsBeginning() {
        Mode heating = mode("heating", on(HEATING));
        Mode once = mode("once", on(yearly("--11-15", "--03-15", 2025)));

        assertThat(modes("2026-01-10T00:00:00+08:00", heating, once)).containsExactly("heating", "once");
        assertThat(modes("2025-12-10T00:00:00+08:00", heating, once)).containsExactly("heating", "once");
        assertThat(modes("2025-01-10T00:00:00+08:00", heating, once)).containsExactly("heating");
        assertThat(modes("2026-12-10T00:00:00+08:00", heating, once)).containsExactly("heating");
        assertThat(modes("2026-03-16T00:00:00+08:00", heating, once)).isEmpty();
    }

    @Test
    void whenHoursRunPastMidnight_thenTheyHoldOnBothSidesOfIt() {
        Mode night = mode("night", at(NIGHT));

        assertThat(modes("2026-05-01T21:59:59.999+08:00", night)).isEmpty();
        assertThat(modes("2026-05-01T22:00:00+08:00", night)).containsExactly("night");
        assertThat(modes("2026-05-02T05:59:59.999+08:00", night)).containsExactly("night");
        assertThat(modes("2026-05-02T06:00:00+08:00", night)).isEmpty();
    }

    @Test
    void whenALineSaysSeveralThings_thenAllMustHold_andOfSeveralLinesOne() {
        When fridays = new When.Recurring(List.of(FLOOD), List.of(DayOfWeek.FRIDAY), List.of(NIGHT));
        When once = new When.Period(time("2026-01-01T08:00:00+08:00"), time("2026-01-01T09:00:00+08:00"));
        Mode mode = mode("m", fridays, once);

        assertThat(modes("2026-06-05T23:00:00+08:00", mode)).containsExactly("m");
        assertThat(modes("2026-06-05T12:00:00+08:00", mode)).isEmpty();
        assertThat(modes("2026-06-06T23:00:00+08:00", mode)).isEmpty();
        assertThat(modes("2026-05-29T23:00:00+08:00", mode)).isEmpty();
        assertThat(modes("2026-01-01T08:00:00+08:00", mode)).containsExactly("m");
        assertThat(modes("2026-01-01T09:00:00+08:00", mode)).isEmpty();
    }

    @Test
    void whenDatesHaveTheirYear_thenTheyHoldInThatYearAlone() {
        Mode holiday =
                mode("holiday", on(new Dates.Between(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-07"))));

        assertThat(modes("2026-10-07T23:00:00+08:00", holiday)).containsExactly("holiday");
        assertThat(modes("2026-10-08T00:00:00+08:00", holiday)).isEmpty();
        assertThat(modes("2027-10-02T00:00:00+08:00", holiday)).isEmpty();
    }

    @Test
    void whenSeveralModesHold_thenTheyComeInTheOrderOfTheCalendar() {
        assertThat(modes("2026-06-05T23:00:00+08:00", mode("z", on(FLOOD)), mode("a", at(NIGHT))))
                .containsExactly("z", "a");
        assertThat(Calendar.NONE.at(0)).isEmpty();
    }

    @Test
    void whenAPeriodHasNoEnd_thenItGoesOn() {
        Mode mode = mode("m", new When.Period(time("2026-01-01T08:00:00+08:00"), Long.MAX_VALUE));

        assertThat(modes("2926-01-01T08:00:00+08:00", mode)).containsExactly("m");
        assertThat(modes("2026-01-01T07:59:59.999+08:00", mode)).isEmpty();
    }

    /** In Berlin clocks are set back over two hours and ahead over one, each of which is the edge of a mode. */
    @Test
    void whenTimeIsAskedFor_thenNothingChangesInTheStretchAroundIt() {
        Calendar calendar = new Calendar(
                ZoneId.of("Europe/Berlin"),
                List.of(
                        mode("night", at(NIGHT)),
                        mode("gap", at(new Hours(LocalTime.of(2, 30), LocalTime.of(4, 0)))),
                        mode("season", on(yearly("--03-29", "--10-25"))),
                        mode(
                                "period",
                                new When.Period(
                                        time("2026-10-25T02:10:00+02:00"), time("2026-10-25T02:20:00+01:00")))));
        Random random = new Random(7);
        for (String around : List.of("2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z", "2026-06-01T00:00:00Z")) {
            for (int i = 0; i < 2_000; i++) {
                long time = time(around) + random.nextInt(172_800_000) - 86_400_000;
                Stretch stretch = calendar.around(time);

                assertThat(stretch.contains(time)).isTrue();
                assertThat(stretch.to() - stretch.from()).isLessThanOrEqualTo(25 * 3_600_000L);
                long other = stretch.from() + (long) (random.nextDouble() * (stretch.to() - stretch.from()));
                assertThat(calendar.at(other))
                        .as("%d in the stretch around %d", other, time)
                        .isEqualTo(stretch.modes());
                assertThat(calendar.at(stretch.from())).isEqualTo(stretch.modes());
                assertThat(calendar.at(stretch.to() - 1)).isEqualTo(stretch.modes());
            }
        }
    }

    @Test
    void whenATimeIsBeyondAllDays_thenItStillHasItsModes() {
        Calendar calendar =
                new Calendar(SHANGHAI, List.of(mode("any", new When.Period(Long.MIN_VALUE, Long.MAX_VALUE))));

        for (long time : new long[] {Long.MIN_VALUE, Long.MIN_VALUE + 1, Long.MAX_VALUE}) {
            assertThat(calendar.around(time).modes()).containsExactly("any");
        }
    }
}
