package fengsui.job.operator;

import fengsui.device.Device;

/** A device in memory, and where it is listed. Not thread-safe. */
final class HeldDevice {

    final String key;
    final Device device;
    /** Whether it has something new to say to the next checkpoint. */
    boolean changed;

    HeldDevice(String key, Device device) {
        this.key = key;
        this.device = device;
    }
}
