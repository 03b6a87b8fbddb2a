package fengsui.baseline;

/** What is most surprising of one reading. */
final class Surprise {

    private double nats;
    private AnomalyKind novel = AnomalyKind.NONE;
    private boolean isSpike;
    private boolean isShift;
    private double deviation;
    private AnomalyKind deviating = AnomalyKind.NONE;
    private boolean isExpected;

    /**
     * Something never met before.
     *
     * @param found in nats, 0 for what is just beyond all of {@link Records#FULL} readings
     */
    void novelty(double found, AnomalyKind kind) {
        isSpike |= found > 0 && kind == AnomalyKind.SPIKE;
        isShift |= found > 0 && kind == AnomalyKind.SHIFT;
        if (found > nats) {
            nats = found;
            novel = kind;
        }
    }

    /** @param found distance from what was expected, in mean deviations */
    void deviation(double found, AnomalyKind kind) {
        if (found > deviation) {
            deviation = found;
            deviating = kind;
        }
    }

    /** The value itself is where it was expected: what is strange about it is what comes before it. */
    void expected() {
        isExpected = true;
    }

    /** 0 where all has been met before. */
    double nats() {
        return nats;
    }

    double deviation() {
        return deviation;
    }

    AnomalyKind kind(boolean isNovel) {
        AnomalyKind most = most(isNovel);
        return most == AnomalyKind.SPIKE && isExpected ? AnomalyKind.PATTERN : most;
    }

    /** What never came at all is a shift or a spike, even if it surprises most at this hour. */
    private AnomalyKind most(boolean isNovel) {
        if (!isNovel) {
            return deviating;
        }
        if (novel == AnomalyKind.PATTERN && isShift) {
            return AnomalyKind.SHIFT;
        }
        return novel == AnomalyKind.PATTERN && isSpike ? AnomalyKind.SPIKE : novel;
    }
}
