package fengsui.device;

/** What has changed in what rules have to go by. */
public sealed interface SupplyNews permits SupplyNews.OfSource, SupplyNews.OfFeed {

    /** Epoch milliseconds. */
    long time();

    /**
     * There is one source of {@code supply} more or less.
     *
     * @param live whether it is one of those that deliver, or of those that have stopped to
     * @param by 1 or -1
     */
    record OfSource(Supply supply, boolean live, int by, long time) implements SupplyNews {}

    /**
     * A whole feed has stopped, or goes on. What its sources deliver while it is stopped reaches nobody.
     *
     * @param stopped which of both
     */
    record OfFeed(String feed, boolean stopped, long time) implements SupplyNews {}
}
