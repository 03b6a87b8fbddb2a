package fengsui.cli.sim;

/**
 * Chance without state: what comes out depends only on the seed, on what is asked about, and on the moment. So the day
 * can be made in any order and in parts. Thread-safe.
 */
record Noise(long seed) {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    /** Evenly spread in [0, 1). */
    double unit(String about, long moment) {
        return (mix(mix(seed + STEP * hash(about)) + STEP * moment) >>> 11) * 0x1.0p-53;
    }

    /** Evenly spread in [-1, 1). */
    double sway(String about, long moment) {
        return 2 * unit(about, moment) - 1;
    }

    /** Evenly spread over 0 to {@code bound} - 1. */
    int pick(String about, int bound) {
        return (int) (unit(about, 0) * bound);
    }

    private static long hash(String text) {
        long hash = 1;
        for (int i = 0; i < text.length(); i++) {
            hash = mix(hash ^ text.charAt(i)) + STEP;
        }
        return hash;
    }

    /** A bijection that spreads every bit over all others: the finaliser of MurmurHash3 with Stafford's constants. */
    private static long mix(long bits) {
        long a = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
