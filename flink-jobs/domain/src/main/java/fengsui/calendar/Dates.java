package fengsui.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** A range of dates, both ends included. */
public sealed interface Dates {

    boolean contain(LocalDate date);

    /** Between two dates of the calendar. */
    record Between(LocalDate from, LocalDate to) implements Dates {

        @Override
        public boolean contain(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }
    }

    /**
     * In every year, over the turn of the year where {@code to} is before {@code from}.
     *
     * @param years those in which the range begins; empty for all
     */
    record Yearly(MonthDay from, MonthDay to, Set<Integer> years) implements Dates {

        public Yearly {
            years = Set.copyOf(years);
        }

        @Override
        public boolean contain(LocalDate date) {
            MonthDay day = MonthDay.from(date);
            boolean begun = !day.isBefore(from);
            boolean ended = day.isAfter(to);
            boolean turns = to.isBefore(from);
            int year = turns && !begun ? date.getYear() - 1 : date.getYear();
            return (turns ? begun || !ended : begun && !ended) && (years.isEmpty() || years.contains(year));
        }
    }
}
