package fengsui.baseline;

/**
 * How unusual one reading is for its device.
 *
 * @param score 0 to 1, and of one meaning for every device: this or stranger comes about once in {@code 1 / (1 - score)}
 *     readings
 * @param expected the value expected at this time
 * @param low below it about one reading in a hundred was expected
 * @param high above it about one reading in a hundred was expected
 * @param sureness 0 to 1: how much the baseline has seen; 0 at the first reading, whose score is 0
 */
public record Anomaly(double score, double expected, double low, double high, double sureness, AnomalyKind kind) {}
