package fengsui.device;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one property of one device. Immutable.
 *
 * @param newest the time of the newest reading in range
 * @param believed the newest that can be believed
 * @param suspect the one after it that cannot, until the next one tells
 * @param run the readings that are equal to the newest
 * @param habit how many equal readings in a row are ordinary for this device
 * @param stuck whether the run is far outside that habit
 */
public record PropertyMemory(
        long newest, Sample believed, @Nullable Sample suspect, Run run, Habit habit, boolean stuck) {

    /** One value at one time. */
    public record Sample(long time, double value) {}
}
