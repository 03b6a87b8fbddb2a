package fengsui.device;

import java.util.List;

/**
 * What a {@link FeedWatch} knows. Immutable.
 *
 * @param last the time of the newest arrival; {@link Long#MIN_VALUE} before the first
 * @param hourFrom the hour that is being counted began then, or the count did
 * @param count what has come since
 * @param whole whether the hour has been watched from its beginning
 * @param rates arrivals in an hour, for each hour of the UTC day
 * @param days how many days each of them rests on
 * @param pauses the pauses that the rates do not explain, milliseconds
 * @param silent whether the feed is silent and has been called so
 */
public record FeedMemory(
        long last,
        long hourFrom,
        long count,
        boolean whole,
        List<Double> rates,
        List<Integer> days,
        Habit pauses,
        boolean silent) {

    public FeedMemory {
        rates = List.copyOf(rates);
        days = List.copyOf(days);
        if (rates.size() != HourRates.HOURS || days.size() != HourRates.HOURS) {
            throw new IllegalArgumentException(
                    rates.size() + " rates and " + days.size() + " days, expected 24 of each");
        }
    }
}
