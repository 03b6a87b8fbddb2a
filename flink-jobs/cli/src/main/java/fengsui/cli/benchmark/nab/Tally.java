package fengsui.cli.benchmark.nab;

/**
 * What a detector flagged, before anybody says what that is worth. Tallies of several series add up.
 *
 * @param windows those that reach beyond the probation
 * @param hits those of them with a flag
 * @param hitWorth of each hit window its best flag: 1 for one at its beginning, less for a later one
 * @param falseFlags rows flagged outside all windows
 * @param falseWorth of each of them: −1, or more shortly after a window
 */
record Tally(int windows, int hits, double hitWorth, int falseFlags, double falseWorth) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(
                windows + other.windows,
                hits + other.hits,
                hitWorth + other.hitWorth,
                falseFlags + other.falseFlags,
                falseWorth + other.falseWorth);
    }
}
