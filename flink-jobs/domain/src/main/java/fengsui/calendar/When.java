package fengsui.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;

/** A condition on time. */
public sealed interface When {

    boolean holds(ZonedDateTime time);

    /** Where within a day the answer may change, midnight aside, by the clock on the wall. */
    List<LocalTime> changes();

    /** Where else it may change: epoch milliseconds. */
    List<Long> turns();

    /**
     * Again and again: on some dates, days of the week and hours, all three of which must hold. An empty list says
     * nothing. Hours that run past midnight are those of both dates.
     */
    record Recurring(List<Dates> dates, List<DayOfWeek> weekdays, List<Hours> hours) implements When {

        public Recurring {
            dates = List.copyOf(dates);
            weekdays = List.copyOf(weekdays);
            hours = List.copyOf(hours);
        }

        @Override
        public boolean holds(ZonedDateTime time) {
            return (dates.isEmpty() || dates.stream().anyMatch(range -> range.contain(time.toLocalDate())))
                    && (weekdays.isEmpty() || weekdays.contains(time.getDayOfWeek()))
                    && (hours.isEmpty() || hours.stream().anyMatch(range -> range.contain(time.toLocalTime())));
        }

        @Override
        public List<LocalTime> changes() {
            return hours.stream()
                    .flatMap(range -> List.of(range.from(), range.to()).stream())
                    .toList();
        }

        @Override
        public List<Long> turns() {
            return List.of();
        }
    }

    /** Once, from {@code from} until just before {@code to}, epoch milliseconds; {@link Long#MAX_VALUE} for no end. */
    record Period(long from, long to) implements When {

        @Override
        public boolean holds(ZonedDateTime time) {
            long millis = time.toInstant().toEpochMilli();
            return millis >= from && millis < to;
        }

        @Override
        public List<LocalTime> changes() {
            return List.of();
        }

        @Override
        public List<Long> turns() {
            return List.of(from, to);
        }
    }
}
