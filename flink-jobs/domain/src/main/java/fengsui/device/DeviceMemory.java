package fengsui.device;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one device: its properties' recent behaviour and its rhythm, for a week after its last
 * report. At most {@link #MOST_PROPERTIES} properties of about 150 bytes each, and for each that a scoring clue holds
 * against what is usual a baseline of at most a kilobyte. Not thread-safe.
 */
public final class DeviceMemory {

    /** More than any device has; what comes beyond is judged by its range alone. */
    public static final int MOST_PROPERTIES = 64;

    /** A device that reports once a day still has a habit; one that is away for longer may come back as another. */
    static final long KEPT_MILLIS = 7 * 86_400_000L;

    private final SortedMap<String, PropertyMemory> properties;
    private final Silence silence;
    private final Supplies supplies;
    private final SortedMap<String, PropertyBaseline> baselines;

    /** Of a device that has not been heard of. */
    public DeviceMemory() {
        this(new Supplies());
    }

    /** Of one that was away for so long that it may be another, but is missed for what it delivered. */
    DeviceMemory(Supplies supplies) {
        this(new TreeMap<>(), new Silence(), supplies, new TreeMap<>());
    }

    /** As it was; takes its arguments over. */
    public DeviceMemory(
            SortedMap<String, PropertyMemory> properties,
            Silence silence,
            Supplies supplies,
            SortedMap<String, PropertyBaseline> baselines) {
        this.properties = properties;
        this.silence = silence;
        this.supplies = supplies;
        this.baselines = baselines;
    }

    DeviceMemory copy() {
        SortedMap<String, PropertyBaseline> resting = new TreeMap<>();
        baselines.forEach((property, baseline) -> resting.put(property, baseline.copy()));
        return new DeviceMemory(
                new TreeMap<>(properties), new Silence(silence.rhythm(), silence.isSilent()), supplies.copy(), resting);
    }

    /** When the clock has passed this, it is to be forgotten; {@link Long#MIN_VALUE} before the first report. */
    long until() {
        long last = silence.rhythm().last();
        return last == Long.MIN_VALUE ? last : last + KEPT_MILLIS;
    }

    @Nullable
    PropertyMemory of(String property) {
        return properties.get(property);
    }

    void keep(String property, PropertyMemory memory) {
        if (properties.size() < MOST_PROPERTIES || properties.containsKey(property)) {
            properties.put(property, memory);
        }
    }

    /** That of {@code property}, which begins here where there is none. */
    PropertyBaseline baseline(String property) {
        return baselines.computeIfAbsent(property, unseen -> PropertyBaseline.begin());
    }

    /** Nobody asks for that of {@code property} any more. */
    void dropBaseline(String property) {
        baselines.remove(property);
    }

    /** By property; a view. */
    public SortedMap<String, PropertyBaseline> baselines() {
        return Collections.unmodifiableSortedMap(baselines);
    }

    /** By property; a view. */
    public SortedMap<String, PropertyMemory> properties() {
        return Collections.unmodifiableSortedMap(properties);
    }

    /** The properties that are stuck now. */
    public List<String> stuck() {
        return properties.entrySet().stream()
                .filter(entry -> entry.getValue().stuck())
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean stuck(String property) {
        PropertyMemory known = properties.get(property);
        return known != null && known.stuck();
    }

    public Silence silence() {
        return silence;
    }

    public Supplies supplies() {
        return supplies;
    }
}
