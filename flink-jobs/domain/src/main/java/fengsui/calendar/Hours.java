package fengsui.calendar;

import java.time.LocalTime;

/** Hours of the day, from {@code from} until just before {@code to}; past midnight where {@code to} is not later. */
public record Hours(LocalTime from, LocalTime to) {

    boolean contain(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean ended = !time.isBefore(to);
        return from.isBefore(to) ? begun && !ended : begun || !ended;
    }
}
