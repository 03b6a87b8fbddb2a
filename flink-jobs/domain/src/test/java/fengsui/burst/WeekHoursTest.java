package fengsui.burst;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.calendar.Calendar;
import fengsui.calendar.Dates;
import fengsui.calendar.Mode;
import fengsui.calendar.When;
import fengsui.text.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeekHoursTest {

    private static final LocalDate MAY_DAY = LocalDate.parse("2026-05-01");
    private static final Calendar CALENDAR = new Calendar(
            ZoneId.of("Asia/Shanghai"),
            List.of(new Mode(
                    "public-holiday",
                    new Bilingual("法定节假日", "Public holiday"),
                    List.of(new When.Recurring(List.of(new Dates.Between(MAY_DAY, MAY_DAY)), List.of(), List.of())))));

    private final WeekHours hours = WeekHours.of(CALENDAR, "public-holiday");

    private int at(String time) {
        return hours.at(Instant.parse(time).toEpochMilli());
    }

    @Test
    void whenItIsMondayInTheCity_thenItsWeekBegins() {
        assertThat(at("2026-05-03T15:59:59Z")).isEqualTo(167);
        assertThat(at("2026-05-03T16:00:00Z")).isZero();
        assertThat(at("2026-05-05T02:30:00Z")).isEqualTo(34);
    }

    @Test
    void whenAFridayIsAHoliday_thenItIsASunday() {
        assertThat(at("2026-04-30T15:59:59Z")).isEqualTo(3 * 24 + 23);
        assertThat(at("2026-04-30T16:00:00Z")).isEqualTo(6 * 24);
        assertThat(at("2026-05-01T15:59:59Z")).isEqualTo(6 * 24 + 23);
        assertThat(at("2026-05-01T16:00:00Z")).isEqualTo(5 * 24);
    }
}
