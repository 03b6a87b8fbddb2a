package fengsui.job.operator;

import fengsui.codec.RuleBundle;
import fengsui.codec.device.DevicesFile;
import fengsui.codec.feed.Feeds;
import fengsui.device.BaselinePlan;
import fengsui.device.Device;
import fengsui.device.DeviceRules;
import fengsui.device.Judge;
import fengsui.device.KnownDevice;
import fengsui.device.Sight;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
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
 * which it has something new to say: an event costs the state nothing. A reading that is judged by those before it waits
 * until time has come to it, as the rules do anyhow; one that comes later than that is judged at once. A device of which
 * time has passed all that is remembered leaves both. Not thread-safe.
 */
final class Devices {

    static final ValueStateDescriptor<KnownDevice> STATE = new ValueStateDescriptor<>("device", Forms.DEVICE);

    /** More than an hour of one reading a second; 64 kB of state. */
    static final int EVENTS_OF_ONE = 4_096;

    /** How long a device may stay when nothing of it is needed any more, at least. */
    private static final long LOOK_AGAIN_MILLIS = 60_000;

    /**
     * What a rule set says of devices.
     *
     * @param feeds how long their events are remembered
     * @param rules what can be believed of their readings
     */
    record Sayings(Feeds feeds, DeviceRules rules) {

        static Sayings of(RuleBundle rules) {
            return new Sayings(Feeds.load(rules, new ArrayList<>()), DevicesFile.load(rules, new ArrayList<>()));
        }
    }

    /**
     * Where devices rest.
     *
     * @param keys sets the key of {@code state}
     */
    record Store(ValueState<KnownDevice> state, Consumer<String> keys) {

        KnownDevice read(String key) throws IOException {
            keys.accept(key);
            return state.value();
        }

        void write(String key, KnownDevice known) throws IOException {
            keys.accept(key);
            state.update(known);
        }

        void clear(String key) {
            keys.accept(key);
            state.clear();
        }
    }

    private final Sayings sayings;
    private Judge judge;
    private BaselinePlan plan = BaselinePlan.NONE;
    private final Store store;
    private final DeviceOutput out;
    private final Map<String, HeldDevice> byKey = new HashMap<>();
    private final List<HeldDevice> changed = new ArrayList<>();
    private final WaitingReadings waiting = new WaitingReadings();
    private final DueSilences silences = new DueSilences();
    /** Each device once, by a time at which it may be over. */
    private final NavigableMap<Long, List<HeldDevice>> toLookAt = new TreeMap<>();

    private long clock = Long.MIN_VALUE;

    Devices(Sayings sayings, Store store, DeviceOutput out) {
        this.sayings = sayings;
        this.judge = new Judge(sayings.rules());
        this.store = store;
        this.out = out;
    }

    /** From here on it is {@code known} that says which readings have a baseline. */
    void plan(BaselinePlan known) {
        plan = known;
        judge = new Judge(sayings.rules(), known);
    }

    /** What is known of {@code saved} goes on, at the time of the checkpoint. */
    void restore(List<String> saved, long time) throws IOException {
        clock = time;
        for (String key : saved) {
            KnownDevice known = store.read(key);
            HeldDevice held = new HeldDevice(key, Device.restored(known, EVENTS_OF_ONE));
            hold(held);
            silences.list(held);
            known.waiting().forEach(reading -> waiting.add(reading, held));
        }
    }

    /** Shows the device {@code key} an event of it. It goes out, at once or in its time, where it has not come before. */
    Sight take(String key, SafetyEvent event) {
        HeldDevice known = byKey.get(key);
        HeldDevice held = known == null ? new HeldDevice(key, Device.unheardOf(EVENTS_OF_ONE)) : known;
        Sight sight = held.device.see(event, end(event), clock);
        if (!sight.repeated()) {
            hear(held, event);
            keep(held, known == null);
        }
        return sight;
    }

    private long end(SafetyEvent event) {
        String feed = event.header().origin().feed();
        return event.eventTime() + sayings.feeds().dedupeMillis(feed, event.kind());
    }

    private void hear(HeldDevice held, SafetyEvent event) {
        if (event instanceof SensorReading reading
                && reading.eventTime() > clock
                && (sayings.rules().judges(reading) || plan.asks(reading))) {
            waiting.add(reading, held);
        } else {
            goOn(held, event, Math.max(event.eventTime(), clock));
        }
    }

    private void goOn(HeldDevice held, SafetyEvent event, long now) {
        // After a week away the report makes it a new device, which is not stuck.
        boolean stuck = event instanceof SensorReading reading && held.device.stuck(reading.property());
        held.device.report(held.key, event, now).map(SilenceHealth::ofDevice).ifPresent(out.health());
        silences.list(held);
        if (event instanceof SensorReading reading) {
            believe(held, reading, now, stuck);
        } else {
            out.events().accept(event);
        }
    }

    private void believe(HeldDevice held, SensorReading reading, long now, boolean before) {
        String property = reading.property();
        SensorReading judged = held.device.judge(reading, judge);
        boolean after = held.device.stuck(property);
        if (after != before) {
            out.health().accept(StuckHealth.of(held.key, property, now, after));
        }
        held.device.deliver(held.key, judged, now).forEach(out.supplies());
        out.events().accept(judged);
    }

    /** What came too late to be of any use leaves no trace. */
    private void keep(HeldDevice held, boolean isNew) {
        if (held.device.latest() < clock) {
            return;
        }
        if (isNew) {
            hold(held);
        }
        change(held);
    }

    private void hold(HeldDevice held) {
        byKey.put(held.key, held);
        lookAgain(held);
    }

    private void change(HeldDevice held) {
        if (!held.changed) {
            held.changed = true;
            changed.add(held);
        }
    }

    private void lookAgain(HeldDevice held) {
        long due = Math.max(held.device.lookAt(clock), clock) + LOOK_AGAIN_MILLIS;
        toLookAt.computeIfAbsent(due - Math.floorMod(due, LOOK_AGAIN_MILLIS), unused -> new ArrayList<>())
                .add(held);
    }

    /** The event time up to which devices are known; {@link Long#MIN_VALUE} before the first. */
    long clock() {
        return clock;
    }

    /** Time has come to {@code now}. The end of input is no time, but nothing waits for more. */
    void advanceTo(long now) {
        release(now);
        if (now == Long.MAX_VALUE || now <= clock) {
            return;
        }
        clock = now;
        while (silences.isDue(clock)) {
            silences.take().ifPresent(this::lookForSilence);
        }
        while (!toLookAt.isEmpty() && toLookAt.firstKey() < clock) {
            toLookAt.pollFirstEntry().getValue().forEach(this::look);
        }
    }

    private void release(long now) {
        while (waiting.isDue(now)) {
            WaitingReadings.Waiting next = waiting.take();
            change(next.from());
            // Time may have come by its silence and its end at once.
            tellSilence(next.from(), next.reading().eventTime() - 1);
            goOn(next.from(), next.reading(), next.reading().eventTime());
        }
    }

    private void lookForSilence(HeldDevice held) {
        tellSilence(held, clock);
        silences.list(held);
    }

    /** As of when it was due, however far time has come at once. */
    private void tellSilence(HeldDevice held, long time) {
        long due = held.device.silence().dueAt();
        held.device.silence().advance(held.key, time).ifPresent(silent -> {
            change(held);
            out.health().accept(SilenceHealth.ofDevice(silent, due));
            held.device.lose(held.key, due).forEach(out.supplies());
        });
    }

    private void look(HeldDevice held) {
        if (held.device.latest() >= clock) {
            held.device.clear(clock);
            lookAgain(held);
            return;
        }
        if (held.device.silence().isSilent()) {
            out.health().accept(SilenceHealth.forgotten(held.key, clock));
        }
        held.device.stuck().forEach(property -> out.health().accept(StuckHealth.of(held.key, property, clock, false)));
        held.device.forget(held.key, clock).forEach(out.supplies());
        silences.forget(held);
        byKey.remove(held.key);
        store.clear(held.key);
    }

    /** Writes what has changed since it was last written. */
    void save() throws IOException {
        Map<HeldDevice, List<SensorReading>> unjudged = waiting.byDevice();
        for (HeldDevice held : changed) {
            held.changed = false;
            if (byKey.get(held.key) == held) {
                store.write(held.key, held.device.known(clock, unjudged.getOrDefault(held, List.of())));
            }
        }
        changed.clear();
    }

    /** How many devices there are. */
    int size() {
        return byKey.size();
    }

    /** How many of them are silent. Goes through all of them. */
    long silent() {
        return byKey.values().stream()
                .filter(held -> held.device.silence().isSilent())
                .count();
    }

    /** How many of them are stuck. Goes through all of them. */
    long stuck() {
        return byKey.values().stream()
                .filter(held -> !held.device.stuck().isEmpty())
                .count();
    }

    /** How many readings have not gone out yet. */
    int waiting() {
        return waiting.size();
    }
}
