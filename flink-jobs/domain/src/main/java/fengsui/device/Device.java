package fengsui.device;

import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import java.util.List;
import java.util.Optional;

/**
 * One device while it is heard of. Whatever else is judged of a device has its place here, and what it remembers in
 * {@link KnownDevice}. Not thread-safe.
 */
public final class Device {

    private final RecentEvents recent;
    private DeviceMemory memory;

    private Device(RecentEvents recent, DeviceMemory memory) {
        this.recent = recent;
        this.memory = memory;
    }

    /** A device of which nothing is remembered; of its events, at most {@code cap} will be. */
    public static Device unheardOf(int cap) {
        return new Device(new RecentEvents(cap), new DeviceMemory());
    }

    /** What was saved goes on, with at most {@code cap} events remembered. */
    public static Device restored(KnownDevice known, int cap) {
        return new Device(new RecentEvents(known.seen(), cap), known.memory().copy());
    }

    /** See {@link RecentEvents#see}. */
    public Sight see(SafetyEvent event, long end, long clock) {
        return recent.see(event.eventId(), end, clock);
    }

    /**
     * The device has said something. Of sensors alone a silence means anything: others speak when there is something to
     * say. Where it had not been heard for too long, it is a new device from here on.
     *
     * @param name what to call the device
     * @param now the time that counts as the present: of the event, or a later one that has been reached
     */
    public Optional<Back> report(String name, SafetyEvent event, long now) {
        if (!(event instanceof SensorReading)) {
            return Optional.empty();
        }
        Silence known = memory.silence();
        if (memory.until() < now) {
            memory = new DeviceMemory(memory.supplies());
            memory.silence().report(name, event.eventTime());
        }
        return known.report(name, event.eventTime());
    }

    /** The reading as far as it can be believed, see {@link Judge}; its report comes first. */
    public SensorReading judge(SensorReading reading, Judge judge) {
        return judge.judged(reading, memory);
    }

    /** What that changes in what the device delivers; {@code reading} has been reported and judged. */
    public List<SupplyNews> deliver(String name, SensorReading reading, long now) {
        boolean live = !memory.silence().isSilent() && !memory.stuck(reading.property());
        return memory.supplies().deliver(name, reading, live, now);
    }

    /** What it changes that the device has fallen silent. */
    public List<SupplyNews> lose(String name, long now) {
        return memory.supplies().lose(name, now);
    }

    /** What it changes that the device is forgotten. */
    public List<SupplyNews> forget(String name, long now) {
        return memory.supplies().forget(name, now);
    }

    /** Whether the newest readings of {@code property} cannot be told from those of a device that is stuck. */
    public boolean stuck(String property) {
        return memory.stuck(property);
    }

    /** The properties that are stuck. */
    public List<String> stuck() {
        return memory.stuck();
    }

    /** What is known of when it speaks. */
    public Silence silence() {
        return memory.silence();
    }

    /** When the clock has passed this, all of the device is forgotten. */
    public long latest() {
        return Math.max(recent.latest(), memory.until());
    }

    /** When there is something to forget next, once {@code clock} is reached. */
    public long lookAt(long clock) {
        return recent.latest() >= clock ? recent.latest() : latest();
    }

    /** Gives the memory back of what is not needed once {@code clock} is reached. */
    public void clear(long clock) {
        recent.clear(clock);
    }

    /** What has to be saved when {@code clock} is reached. */
    public KnownDevice known(long clock, List<SensorReading> waiting) {
        return new KnownDevice(recent.seen(clock), waiting, memory.copy());
    }
}
