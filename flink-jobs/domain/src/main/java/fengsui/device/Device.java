package fengsui.device;

import fengsui.event.SafetyEvent;

/**
 * One device while it is heard of. Whatever else is judged of a device has its place here, and what it remembers in
 * {@link KnownDevice}. Not thread-safe.
 */
public final class Device {

    private final RecentEvents recent;

    private Device(RecentEvents recent) {
        this.recent = recent;
    }

    /** A device of which nothing is remembered; of its events, at most {@code cap} will be. */
    public static Device unheardOf(int cap) {
        return new Device(new RecentEvents(cap));
    }

    /** What was saved goes on, with at most {@code cap} events remembered. */
    public static Device restored(KnownDevice memory, int cap) {
        return new Device(new RecentEvents(memory.seen(), cap));
    }

    /** See {@link RecentEvents#see}. */
    public Sight see(SafetyEvent event, long end, long clock) {
        return recent.see(event.eventId(), end, clock);
    }

    /** When the clock has passed this, all of the device is forgotten. */
    public long latest() {
        return recent.latest();
    }

    /** Gives the memory back of what is not needed once {@code clock} is reached. */
    public void clear(long clock) {
        recent.clear(clock);
    }

    /** What has to be saved when {@code clock} is reached. */
    public KnownDevice memory(long clock) {
        return new KnownDevice(recent.seen(clock));
    }
}
