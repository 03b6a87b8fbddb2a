package fengsui.burst;

import fengsui.calendar.Calendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;

/** Which hour of a city's week it is. */
@FunctionalInterface
public interface WeekHours {

    int HOURS = 168;

    /** 0 for the hour after Sunday's midnight, to 167, by the clock on the wall at {@code time}, epoch milliseconds. */
    int at(long time);

    /** In the zone of {@code calendar}; while its mode {@code holiday} holds, the day is a Sunday. */
    static WeekHours of(Calendar calendar, String holiday) {
        return time -> {
            ZonedDateTime local = Instant.ofEpochMilli(time).atZone(calendar.zone());
            boolean sunday = calendar.at(time).contains(holiday);
            DayOfWeek day = sunday ? DayOfWeek.SUNDAY : local.getDayOfWeek();
            return (day.getValue() - 1) * 24 + local.getHour();
        };
    }
}
