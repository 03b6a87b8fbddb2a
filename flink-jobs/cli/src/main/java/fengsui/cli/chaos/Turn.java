package fengsui.cli.chaos;

/**
 * From when on the whole job ran, or did not, as its JobManager tells it; nobody telling counts as not.
 *
 * @param at epoch milliseconds
 */
record Turn(long at, boolean runs) {}
