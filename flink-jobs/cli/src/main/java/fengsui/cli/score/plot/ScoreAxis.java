package fengsui.cli.score.plot;

import java.util.List;

/**
 * Where scores stand: by how seldom such a reading comes, or 0.99 and 0.9999 could not be told apart.
 *
 * @param top in units of the drawing, as is {@code bottom}; it grows downward
 */
record ScoreAxis(double top, double bottom) {

    /** Rarer than once in a million readings is drawn as that. */
    private static final double DECADES = 6;

    /** A score that is written out beside the axis. */
    record Tick(double y, String text) {}

    double y(double score) {
        double decades = score >= 1 ? DECADES : Math.min(DECADES, -Math.log10(1 - Math.max(0, score)));
        return bottom - decades / DECADES * (bottom - top);
    }

    List<Tick> ticks() {
        return List.of(
                new Tick(y(0.9), "0.9"),
                new Tick(y(0.99), "0.99"),
                new Tick(y(0.999), "0.999"),
                new Tick(y(0.9999), "0.9999"),
                new Tick(y(0.999999), "0.999999"));
    }
}
