package fengsui.baseline;

/** How often which deviation comes: a histogram of mean deviations, four bins for each doubling. */
final class Usual {

    static final int BINS = 32;
    /** Smaller deviations are all alike. */
    private static final double LEAST = 0.5;
    /** The bits of a double that give its binary order and the quarter of it. */
    private static final int SHIFT = 50;

    private static final long FIRST = Double.doubleToRawLongBits(LEAST) >>> SHIFT;
    /** Weight at which all is halved. */
    private static final double FULL = 8000;

    private Usual() {}

    /** Share of past readings that deviate as much or more, this one counted; then learns from it. */
    static double share(Memory memory, double deviation) {
        float[] bins = memory.shapes;
        long bits = Double.doubleToRawLongBits(Math.max(deviation, LEAST)) >>> SHIFT;
        int bin = (int) Math.min(BINS - 1, bits - FIRST);
        double above = 0;
        for (int i = bin + 1; i < BINS; i++) {
            above += bins[i];
        }
        double share = (above + bins[bin] * part(bin, deviation) + 1) / (memory.numbers[At.USUAL] + 1);
        add(memory, bin);
        return share;
    }

    /** How much of its bin lies above {@code deviation}; the last bin has no end. */
    private static double part(int bin, double deviation) {
        if (bin == BINS - 1) {
            return 1;
        }
        double low = Double.longBitsToDouble((FIRST + bin) << SHIFT);
        double high = Double.longBitsToDouble((FIRST + bin + 1) << SHIFT);
        return Math.max(0, Math.min(1, (high - deviation) / (high - low)));
    }

    private static void add(Memory memory, int bin) {
        float[] bins = memory.shapes;
        bins[bin]++;
        memory.numbers[At.USUAL]++;
        if (memory.numbers[At.USUAL] > FULL) {
            double sum = 0;
            for (int i = 0; i < BINS; i++) {
                bins[i] /= 2;
                sum += bins[i];
            }
            memory.numbers[At.USUAL] = sum;
        }
    }
}
