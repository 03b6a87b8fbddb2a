package fengsui.device;

/**
 * The greatest change that can be believed.
 *
 * @param by in the property's unit; may happen at once
 * @param withinMillis over a longer time, in proportion more
 */
public record Change(double by, long withinMillis) {

    boolean allows(double from, double to, long millis) {
        return Math.abs(to - from) <= by * Math.max(1, (double) millis / withinMillis);
    }
}
