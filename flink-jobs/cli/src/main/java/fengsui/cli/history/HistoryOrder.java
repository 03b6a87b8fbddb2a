package fengsui.cli.history;

/** In which order lines of history come in. */
public enum HistoryOrder {
    /** As their events happened, all files together. */
    BY_TIME,
    /** As they stand, file after file: so does a feed bring them whose records arrive late. */
    AS_IT_STANDS
}
