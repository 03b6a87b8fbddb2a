package fengsui.job.wire;

import fengsui.device.Supply;

/**
 * What one subtask of intake has taken of a feed within a short time.
 *
 * @param supply of all the city's areas together
 * @param time the last instant of that time, epoch milliseconds of receipt
 * @param count how many events
 */
public record FeedBeat(Supply supply, long time, long count) {

    public String feed() {
        return supply.feed();
    }
}
