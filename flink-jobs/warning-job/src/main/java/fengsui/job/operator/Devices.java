package fengsui.job.operator;

import fengsui.codec.feed.Feeds;
import fengsui.device.Device;
import fengsui.device.KnownDevice;
import fengsui.device.Sight;
import fengsui.event.SafetyEvent;
import fengsui.job.wire.Forms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;

/**
 * The devices of one subtask's keys that have been heard of lately. All are in memory, and a checkpoint writes those of
 * which it has something new to say: an event costs the state nothing. A device of which time has passed all that is
 * remembered leaves both. Not thread-safe.
 */
final class Devices {

    static final ValueStateDescriptor<KnownDevice> STATE = new ValueStateDescriptor<>("device", Forms.DEVICE);

    /** More than an hour of one reading a second; 64 kB of state. */
    static final int EVENTS_OF_ONE = 4_096;

    /** How long a device may stay when nothing of it is needed any more, at least. */
    private static final long LOOK_AGAIN_MILLIS = 60_000;

    private static final class Held {

        private final String key;
        private final Device device;
        private boolean changed;

        Held(String key, Device device) {
            this.key = key;
            this.device = device;
        }
    }

    private final Feeds feeds;
    private final ValueState<KnownDevice> state;
    private final Consumer<String> keys;
    private final Map<String, Held> byKey = new HashMap<>();
    private final List<Held> changed = new ArrayList<>();
    /** Each device once, by a time at which it may be over. */
    private final NavigableMap<Long, List<Held>> toLookAt = new TreeMap<>();

    private long clock = Long.MIN_VALUE;

    /** @param keys sets the key of {@code state} */
    Devices(Feeds feeds, ValueState<KnownDevice> state, Consumer<String> keys) {
        this.feeds = feeds;
        this.state = state;
        this.keys = keys;
    }

    /** What is known of {@code saved} goes on, at the time of the checkpoint. */
    void restore(List<String> saved, long time) throws IOException {
        clock = time;
        for (String key : saved) {
            keys.accept(key);
            hold(key, Device.restored(state.value(), EVENTS_OF_ONE));
        }
    }

    /** Shows the device {@code key} an event of it. */
    Sight see(String key, SafetyEvent event) {
        Held held = byKey.get(key);
        Device device = held == null ? Device.unheardOf(EVENTS_OF_ONE) : held.device;
        long end =
                event.eventTime() + feeds.dedupeMillis(event.header().origin().feed(), event.kind());
        Sight sight = device.see(event, end, clock);
        if (!sight.repeated() && end >= clock) {
            change(held == null ? hold(key, device) : held);
        }
        return sight;
    }

    private Held hold(String key, Device device) {
        Held held = new Held(key, device);
        byKey.put(key, held);
        lookAgain(held);
        return held;
    }

    private void change(Held held) {
        if (!held.changed) {
            held.changed = true;
            changed.add(held);
        }
    }

    private void lookAgain(Held held) {
        long due = Math.max(held.device.latest(), clock) + LOOK_AGAIN_MILLIS;
        toLookAt.computeIfAbsent(due - Math.floorMod(due, LOOK_AGAIN_MILLIS), unused -> new ArrayList<>())
                .add(held);
    }

    /** The event time up to which devices are known; {@link Long#MIN_VALUE} before the first. */
    long clock() {
        return clock;
    }

    /** Time has come to {@code now}; the end of input is no time. */
    void advanceTo(long now) {
        if (now == Long.MAX_VALUE || now <= clock) {
            return;
        }
        clock = now;
        while (!toLookAt.isEmpty() && toLookAt.firstKey() < clock) {
            toLookAt.pollFirstEntry().getValue().forEach(this::look);
        }
    }

    private void look(Held held) {
        if (held.device.latest() >= clock) {
            held.device.clear(clock);
            lookAgain(held);
            return;
        }
        byKey.remove(held.key);
        keys.accept(held.key);
        state.clear();
    }

    /** Writes what has changed since it was last written. */
    void save() throws IOException {
        for (Held held : changed) {
            held.changed = false;
            if (byKey.get(held.key) == held) {
                keys.accept(held.key);
                state.update(held.device.memory(clock));
            }
        }
        changed.clear();
    }

    int size() {
        return byKey.size();
    }
}
