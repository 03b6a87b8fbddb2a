package fengsui.risk;

import fengsui.baseline.Anomaly;
import fengsui.baseline.AnomalyKind;
import fengsui.event.Plain;
import fengsui.event.SensorReading;
import org.jspecify.annotations.Nullable;

/** By what a reading speaks for a hazard, and how strongly. */
public enum ClueScale {
    /** By its value. */
    VALUE,
    /** By how unusual it is for its device, on either side. */
    UNUSUAL,
    /** The same, where it is more than was expected. */
    UNUSUALLY_HIGH,
    /** The same, where it is less than was expected. */
    UNUSUALLY_LOW;

    /** 0 to 1: nothing at {@code from}, all at {@code to}. Of what is unusual both are readings, of which one is so. */
    double strength(SensorReading reading, double from, double to) {
        if (this == VALUE) {
            return share((reading.value() - from) / (to - from));
        }
        Anomaly anomaly = reading.anomaly();
        if (anomaly == null || !speaks(reading, anomaly)) {
            return 0;
        }
        double oneIn = 1 / (1 - anomaly.score());
        return anomaly.sureness() * share(StrictMath.log(oneIn / from) / StrictMath.log(to / from));
    }

    /** Of what says nothing, or always the same, the quality of its readings says enough. */
    private boolean speaks(SensorReading reading, Anomaly anomaly) {
        if (anomaly.kind() == AnomalyKind.STUCK || anomaly.kind() == AnomalyKind.MISSING) {
            return false;
        }
        return switch (this) {
            case UNUSUALLY_HIGH -> reading.value() > anomaly.expected();
            case UNUSUALLY_LOW -> reading.value() < anomaly.expected();
            default -> true;
        };
    }

    private static double share(double reached) {
        return Math.max(0, Math.min(1, reached));
    }

    /** What is said of a reading that speaks by this: {@code gas 12 %LEL, expected 0–4}. */
    String said(SensorReading reading) {
        @Nullable Anomaly anomaly = reading.anomaly();
        if (this == VALUE || anomaly == null) {
            return reading.said();
        }
        String dash = anomaly.low() < 0 ? " to " : "–";
        return reading.said() + ", expected " + Plain.rounded(anomaly.low()) + dash + Plain.rounded(anomaly.high());
    }
}
