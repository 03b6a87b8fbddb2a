package fengsui.metrics;

/** How a measure moves, and what several subtasks of one process say together. */
public enum Kind {
    /** Only grows while its process lives. */
    COUNTER("counter"),
    /** Each subtask has its share. */
    SUM("gauge"),
    /** The greatest counts. */
    GREATEST("gauge"),
    /** The least counts. */
    LEAST("gauge"),
    /** As a counter, of the whole process: who tells of it says the same as others. */
    PROCESS("counter"),
    /** How many were how great. */
    HISTOGRAM("histogram");

    private final String prometheus;

    Kind(String prometheus) {
        this.prometheus = prometheus;
    }

    /** As Prometheus calls it. */
    public String prometheus() {
        return prometheus;
    }

    /** Whether what has ended still counts. */
    boolean accumulates() {
        return this == COUNTER || this == HISTOGRAM;
    }

    /** Place by place; both are as long. */
    double[] fold(double[] one, double[] other) {
        double[] both = new double[one.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = fold(one[i], other[i]);
        }
        return both;
    }

    private double fold(double one, double other) {
        return switch (this) {
            case COUNTER, SUM, HISTOGRAM -> one + other;
            case GREATEST, PROCESS -> Math.max(one, other);
            case LEAST -> Math.min(one, other);
        };
    }
}
