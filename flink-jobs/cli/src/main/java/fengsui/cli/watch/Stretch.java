package fengsui.cli.watch;

import java.util.function.IntUnaryOperator;

/**
 * Which items of a list are on the screen.
 *
 * @param from index of the first
 * @param to index behind the last
 */
record Stretch(int from, int to) {

    /**
     * As near to the beginning as may be, with {@code chosen} among them. One line is left for what is not shown. Looks at no
     * more items than are shown.
     *
     * @param count how many items there are, one at least
     * @param height of each item, in lines
     * @param room lines
     */
    static Stretch of(int count, IntUnaryOperator height, int chosen, int room) {
        if (fitting(count, height, 0, room) == count) {
            return new Stretch(0, count);
        }
        int from = chosen;
        for (int left = room - 1 - height.applyAsInt(chosen);
                from > 0 && height.applyAsInt(from - 1) <= left;
                left -= height.applyAsInt(from)) {
            from--;
        }
        return new Stretch(from, fitting(count, height, from, room - 1));
    }

    /** Behind the last that fits; one is always taken. */
    private static int fitting(int count, IntUnaryOperator height, int from, int room) {
        int to = from;
        int left = room;
        while (to < count && (to == from || height.applyAsInt(to) <= left)) {
            left -= height.applyAsInt(to);
            to++;
        }
        return to;
    }
}
