package fengsui.burst;

/**
 * A rate as far as it is known.
 *
 * @param mean calls, in an hour unless it is said otherwise; greater than 0
 * @param spread its variance over the square of {@code mean}
 */
record Rate(double mean, double spread) {}
