package fengsui.baseline;

/** Watches for a value that stays the same for longer than this device's values do. */
final class Stuck {

    /** So many times the longest run before, and so many readings more, are nothing out of the ordinary. */
    private static final double TIMES = 2;

    private static final double MORE = 8;
    /** In nats: a value that has never changed is not stuck. */
    private static final double DOUBT = 1;
    /** The longest run fades by this each time one ends. */
    private static final double FADING = 1e-4;

    private Stuck() {}

    static void see(Memory memory, Surprise surprise, double value) {
        double[] known = memory.numbers;
        if (known[At.SEEN] > 0 && value == known[At.PREVIOUS]) {
            known[At.SAME]++;
            known[At.RUN]++;
            judge(known, surprise);
        } else {
            double longest = known[At.LONGEST_RUN];
            double learned = Math.min(known[At.RUN], TIMES * longest + MORE);
            known[At.LONGEST_RUN] = Math.max(longest * (1 - FADING), learned);
            known[At.RUN] = 0;
            known[At.PREVIOUS] = value;
        }
    }

    private static void judge(double[] known, Surprise surprise) {
        double over = known[At.RUN] - TIMES * known[At.LONGEST_RUN] - MORE;
        if (over <= 0) {
            return;
        }
        double sameAgain = (known[At.SAME] + 0.5) / (known[At.SEEN] + 1);
        double nats = over * -StrictMath.log(Math.min(1, sameAgain)) - DOUBT;
        if (nats <= 0) {
            return;
        }
        surprise.novelty(StrictMath.log1p(nats) + Records.youth(known[At.SEEN]), AnomalyKind.STUCK);
    }
}
