package fengsui.device;

/**
 * What is ordinary for a length that comes again and again, in a handful of numbers. All of them fade, so that a device
 * that changes its ways is learned anew. Immutable.
 *
 * @param longest the greatest length
 * @param second the greatest but one, which a single accident does not spoil
 * @param total the sum of all lengths
 * @param count how many there were
 */
public record Habit(double longest, double second, double total, double count) {

    public static final Habit NONE = new Habit(0, 0, 0, 0);

    /** @param factor what is left, 0 to 1 */
    Habit faded(double factor) {
        return new Habit(longest * factor, second * factor, total * factor, count * factor);
    }

    /** As {@link #faded}, but knows as much as before. */
    Habit shrunk(double factor) {
        return new Habit(longest * factor, second * factor, total, count);
    }

    Habit with(double length) {
        if (length >= longest) {
            return new Habit(length, longest, total + length, count + 1);
        }
        return new Habit(longest, Math.max(second, length), total + length, count + 1);
    }
}
