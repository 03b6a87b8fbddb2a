package fengsui.console.access;

/**
 * What one try of a password costs.
 *
 * @param kibibytes of memory
 * @param passes over that memory
 * @param lanes that it is divided into
 */
record PasswordCost(int kibibytes, int passes, int lanes) {

    /** The second choice of RFC 9106, for where memory is not to be had in gibibytes: a quarter of a second or so. */
    static final PasswordCost STANDARD = new PasswordCost(64 << 10, 3, 4);

    private static final int MOST_KIBIBYTES = 256 << 10;
    private static final int MOST_PASSES = 16;
    private static final int MOST_LANES = 16;

    /** Whether a try ends within reason. */
    boolean isBearable() {
        return between(lanes, 1, MOST_LANES)
                && between(passes, 1, MOST_PASSES)
                && between(kibibytes, 8 * lanes, MOST_KIBIBYTES);
    }

    private static boolean between(int value, int least, int most) {
        return least <= value && value <= most;
    }
}
