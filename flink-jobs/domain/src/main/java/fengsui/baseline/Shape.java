package fengsui.baseline;

/**
 * What each hour of the day and each time of the week has. {@link BaselineSize#DEEP} knows each half-hour of the week;
 * {@link BaselineSize#FLEET} knows by how much each weekday differs from the hours of all days.
 *
 * @param hour where the hour's mean is
 * @param hourCount where the readings in this hour are
 * @param week where the mean of this time of the week is
 * @param weekCount where its readings are
 */
record Shape(int hour, int hourCount, int week, int weekCount, boolean deep) {

    private static final int HOURS = 24;
    private static final int DAYS = 7;
    private static final int HALF_HOURS = 2 * HOURS * DAYS;
    private static final long HALF_HOUR = 30 * 60_000L;
    /** 1970-01-01 was a Thursday. */
    private static final int MONDAY = 3;

    /** Readings of an hour, and of a half-hour, after which older ones fade. */
    private static final double HOUR_SPAN = 40;

    private static final double HALF_HOUR_SPAN = 10;
    /** The same for a weekday of a fleet's baseline, and how fast it learns at most. */
    private static final double DAY_SPAN = 200;

    private static final double DAY_LEAST = 20;
    /** Counting on would change nothing. */
    private static final float ENOUGH = 1000;

    private static final int ENOUGH_HOUR = 3;

    static int cells(BaselineSize size) {
        return 2 * (HOURS + slots(size));
    }

    /** @param local local time in milliseconds */
    static Shape at(long local, BaselineSize size) {
        long half = Math.floorDiv(local, HALF_HOUR);
        int ofWeek = (int) Math.floorMod(half + 2L * HOURS * MONDAY, (long) HALF_HOURS);
        int slot = size == BaselineSize.DEEP ? ofWeek : ofWeek / (2 * HOURS);
        int hour = Usual.BINS + ofWeek / 2 % HOURS;
        int week = Usual.BINS + 2 * HOURS + slot;
        return new Shape(hour, hour + HOURS, week, week + slots(size), size == BaselineSize.DEEP);
    }

    boolean knowsHour(Memory memory) {
        return memory.shapes[hourCount] >= ENOUGH_HOUR;
    }

    boolean knowsWeek(Memory memory) {
        return deep ? memory.shapes[weekCount] >= 1 : memory.shapes[weekCount] >= ENOUGH_HOUR && knowsHour(memory);
    }

    /** What this hour of the day has. */
    double ofHour(Memory memory) {
        return memory.shapes[hourCount] > 0 ? memory.shapes[hour] : memory.numbers[At.LEVEL];
    }

    /** What this time of the week has. */
    double ofWeek(Memory memory) {
        if (deep) {
            return memory.shapes[weekCount] > 0 ? memory.shapes[week] : memory.numbers[At.LEVEL];
        }
        return ofHour(memory) + memory.shapes[week];
    }

    void learn(Memory memory, double x, double fromWeek) {
        float[] shapes = memory.shapes;
        double hours = count(shapes, hourCount);
        shapes[hour] += (float) ((x - shapes[hour]) / Math.min(hours, HOUR_SPAN));
        double weeks = count(shapes, weekCount);
        shapes[week] += (float)
                (deep
                        ? (x - shapes[week]) / Math.min(weeks, HALF_HOUR_SPAN)
                        : fromWeek / Math.max(DAY_LEAST, Math.min(weeks, DAY_SPAN)));
    }

    private static float count(float[] shapes, int place) {
        shapes[place] = Math.min(shapes[place] + 1, ENOUGH);
        return shapes[place];
    }

    private static int slots(BaselineSize size) {
        return size == BaselineSize.DEEP ? HALF_HOURS : DAYS;
    }
}
