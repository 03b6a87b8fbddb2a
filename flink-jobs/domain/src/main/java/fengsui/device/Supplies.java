package fengsui.device;

import fengsui.area.AreaChain;
import fengsui.event.EventKind;
import fengsui.event.SensorReading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one device delivers, and whether it still does. As much as {@link DeviceMemory#MOST_PROPERTIES}. Not thread-safe.
 */
public final class Supplies {

    /**
     * One property.
     *
     * @param area where it was measured last
     * @param live whether it is delivered, and can be gone by
     */
    public record Delivered(AreaChain area, boolean live) {}

    private final SortedMap<String, Delivered> byProperty;

    public Supplies() {
        this(new TreeMap<>());
    }

    /** As it was; takes the argument over. */
    public Supplies(SortedMap<String, Delivered> byProperty) {
        this.byProperty = byProperty;
    }

    Supplies copy() {
        return new Supplies(new TreeMap<>(byProperty));
    }

    /** By property; a view. */
    public SortedMap<String, Delivered> byProperty() {
        return Collections.unmodifiableSortedMap(byProperty);
    }

    /** What {@code reading} changes, which the device {@code key} delivers. */
    List<SupplyNews> deliver(String key, SensorReading reading, boolean live, long now) {
        String property = reading.property();
        if (!byProperty.containsKey(property) && byProperty.size() >= DeviceMemory.MOST_PROPERTIES) {
            return List.of();
        }
        return put(key, property, new Delivered(reading.area(), live), now);
    }

    /** The device has fallen silent. */
    List<SupplyNews> lose(String key, long now) {
        List<SupplyNews> news = new ArrayList<>();
        new TreeMap<>(byProperty)
                .forEach((property, was) -> news.addAll(put(key, property, new Delivered(was.area(), false), now)));
        return news;
    }

    /** Nobody waits for the device any more. */
    List<SupplyNews> forget(String key, long now) {
        List<SupplyNews> news = new ArrayList<>();
        byProperty.forEach((property, was) -> news.add(news(key, property, was, -1, now)));
        byProperty.clear();
        return news;
    }

    private List<SupplyNews> put(String key, String property, Delivered is, long now) {
        Delivered was = byProperty.get(property);
        if (is.equals(was)) {
            return List.of();
        }
        byProperty.put(property, is);
        SupplyNews more = news(key, property, is, 1, now);
        return was == null ? List.of(more) : List.of(news(key, property, was, -1, now), more);
    }

    private static SupplyNews news(String key, String property, Delivered delivered, int by, long now) {
        Supply supply = new Supply(DeviceKey.feed(key), EventKind.SENSOR, property, delivered.area());
        return new SupplyNews.OfSource(supply, delivered.live(), by, now);
    }
}
