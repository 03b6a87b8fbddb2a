package fengsui.cli.series;

import fengsui.baseline.Anomaly;
import fengsui.baseline.AnomalyKind;

/** Finds strange what is more than ten away from the reading before it. Stands for no baseline. */
public final class StepJudge implements Judge {

    public static final double STRANGE = 0.9995;

    private double last = Double.NaN;

    @Override
    public Anomaly see(long time, int offset, double value) {
        boolean strange = Math.abs(value - last) > 10;
        Anomaly anomaly = new Anomaly(
                strange ? STRANGE : 0.25,
                last,
                last - 10,
                last + 10,
                1,
                strange ? AnomalyKind.SPIKE : AnomalyKind.NONE);
        last = Double.isFinite(value) ? value : last;
        return anomaly;
    }
}
