package fengsui.cli.benchmark.nab;

/** How the worth of a flag falls with its place relative to a window, which ends at 0 and began at −1. */
final class Sigmoid {

    private static final double FAR = 3;
    private static final double STEEPNESS = 5;
    private static final double AT_BEGINNING = at(-1);

    private Sigmoid() {}

    private static double at(double place) {
        return place > FAR ? -1 : 2 / (1 + Math.exp(STEEPNESS * place)) - 1;
    }

    /** 1 for the first of {@code length} rows, near 0 for the last; {@code left} rows are left, this one included. */
    static double within(int left, int length) {
        return at(-(double) left / length) / AT_BEGINNING;
    }

    /** From near 0 to −1, {@code beyond} rows after the end of a window that ends {@code span} rows after it begins. */
    static double after(int beyond, int span) {
        return at((double) beyond / span);
    }
}
