package fengsui.cli.benchmark.nab;

/**
 * What each outcome is worth.
 *
 * @param hit for a window with a flag at its very beginning
 * @param missed lost for a window without any
 * @param falseFlag lost for a flag far from any window
 */
record NabProfile(String name, double hit, double missed, double falseFlag) {

    /** 100 for perfection, 0 for a detector that flags nothing; not a number where no window counts. */
    double score(Tally tally) {
        double gained = hit * tally.hitWorth() + falseFlag * tally.falseWorth();
        double lost = missed * (tally.windows() - tally.hits());
        return 100 * (gained - lost + missed * tally.windows()) / (tally.windows() * (hit + missed));
    }
}
