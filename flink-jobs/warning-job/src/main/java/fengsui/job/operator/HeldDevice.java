package fengsui.job.operator;

import fengsui.device.Device;
import fengsui.device.Rhythm;

/** A device in memory, and where it is listed. Not thread-safe. */
final class HeldDevice {

    final String key;
    final Device device;
    /** Whether it has something new to say to the next checkpoint. */
    boolean changed;
    /** When to look whether it is silent. */
    long listed = Rhythm.NEVER;

    HeldDevice(String key, Device device) {
        this.key = key;
        this.device = device;
    }
}
