package fengsui.baseline;

/**
 * What is expected at this time, from whichever of level, hour and week has been nearest on the average, and the edges
 * beyond which about one reading in a hundred was.
 */
record Band(double expected, double error, double low, double high) {

    private static final double RARE = 0.01;
    /** An edge moves by at most this part of the mean deviation at a reading, but faster at first. */
    private static final double STEP = 0.05;

    static Band at(Memory memory, Shape shape) {
        double[] known = memory.numbers;
        double expected = known[At.LEVEL];
        double error = known[At.DEVIATION + Trait.RESIDUAL.at];
        double hourly = known[At.DEVIATION + Trait.HOUR.at];
        if (shape.knowsHour(memory) && hourly < error) {
            expected = shape.ofHour(memory);
            error = hourly;
        }
        if (shape.knowsWeek(memory) && known[At.WEEK_ERROR] < error) {
            expected = shape.ofWeek(memory);
            error = known[At.WEEK_ERROR];
        }
        return new Band(expected, error, expected + Math.min(0, known[At.LOW]), expected + Math.max(0, known[At.HIGH]));
    }

    boolean holds(double value) {
        return low <= value && value <= high;
    }

    void learn(Memory memory, double x) {
        double[] known = memory.numbers;
        double step = error * Math.max(STEP, 2 / (known[At.SEEN] + 1));
        double residual = x - expected;
        known[At.HIGH] += residual > known[At.HIGH] ? step * (1 - RARE) : -step * RARE;
        known[At.LOW] += residual < known[At.LOW] ? -step * (1 - RARE) : step * RARE;
    }
}
