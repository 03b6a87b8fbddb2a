package fengsui.cli.watch;

import java.util.List;

/**
 * Which items of a list are on the screen.
 *
 * @param from index of the first
 * @param to index behind the last
 */
record Stretch(int from, int to) {

    /**
     * As near to the beginning as may be, with {@code chosen} among them. One line is left for what is not shown.
     *
     * @param heights of each item, in lines
     * @param room lines
     */
    static Stretch of(List<Integer> heights, int chosen, int room) {
        long all = heights.stream().mapToLong(Integer::longValue).sum();
        if (all <= room) {
            return new Stretch(0, heights.size());
        }
        int from = 0;
        int to = fitting(heights, from, room - 1);
        while (to <= chosen) {
            from++;
            to = fitting(heights, from, room - 1);
        }
        return new Stretch(from, to);
    }

    /** Behind the last that fits; one is always taken. */
    private static int fitting(List<Integer> heights, int from, int room) {
        int to = from;
        int left = room;
        while (to < heights.size() && (to == from || heights.get(to) <= left)) {
            left -= heights.get(to);
            to++;
        }
        return to;
    }
}
