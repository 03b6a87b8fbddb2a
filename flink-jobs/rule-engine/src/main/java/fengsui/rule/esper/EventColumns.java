package fengsui.rule.esper;

import fengsui.area.AreaChain;
import fengsui.area.Point;
import fengsui.event.EventHeader;
import fengsui.event.EventKind;
import fengsui.event.HotlineCall;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.event.Trust;
import fengsui.event.VideoAlert;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How events look from EPL: one object array for each. Behind the declared columns rides the event itself, so that
 * evidence needs no look-up; no EPL can name it.
 */
final class EventColumns {

    /** Columns whose sums drift with history, see {@code milli}. */
    static final Set<String> FLOATING = Set.of("value", "confidence", "quality", "lon", "lat");

    /** Tells one witness from another; may be counted, never shown. */
    static final String WITNESS = "witness";

    /** The event's time, in the time of the engine. */
    static final String TIME = "ts";

    private static final int TS = 1;
    private static final int COMMON = 16;

    private EventColumns() {}

    /** The event type's name in EPL. */
    static String typeName(EventKind kind) {
        return switch (kind) {
            case SENSOR -> "Sensor";
            case VIDEO -> "Video";
            case HOTLINE -> "Hotline";
        };
    }

    /** Types by column, in the order of {@link #row}. */
    static Map<String, Class<?>> of(EventKind kind) {
        Map<String, Class<?>> columns = new LinkedHashMap<>();
        columns.put("id", String.class);
        columns.put(TIME, Long.class);
        for (String text : List.of("grid", "community", "street", "district", "city", "type", "feed", "source")) {
            columns.put(text, String.class);
        }
        columns.put(WITNESS, String.class);
        columns.put("confidence", Double.class);
        columns.put("quality", Double.class);
        columns.put("priority", Integer.class);
        columns.put("lon", Double.class);
        columns.put("lat", Double.class);
        columns.putAll(own(kind));
        return columns;
    }

    private static Map<String, Class<?>> own(EventKind kind) {
        Map<String, Class<?>> columns = new LinkedHashMap<>();
        switch (kind) {
            case SENSOR -> {
                columns.put("property", String.class);
                columns.put("value", Double.class);
                columns.put("milli", Long.class);
                columns.put("unit", String.class);
            }
            case VIDEO -> {
                columns.put("label", String.class);
                columns.put("channel", String.class);
            }
            case HOTLINE -> {
                columns.put("channel", String.class);
                columns.put("category", String.class);
                columns.put("keywords", String[].class);
                columns.put("state", String.class);
            }
        }
        return columns;
    }

    /**
     * @param shift what the engine's time is ahead of the events' own: the column {@code ts} shows it, the event that
     *     rides behind does not
     */
    static @Nullable Object[] row(SafetyEvent event, long shift) {
        @Nullable Object[] row = row(event);
        row[TS] = event.eventTime() + shift;
        return row;
    }

    private static @Nullable Object[] row(SafetyEvent event) {
        if (event instanceof SensorReading reading) {
            @Nullable Object[] row = common(event, 4);
            return own(row, reading.property(), reading.value(), reading.milli(), reading.unit());
        }
        if (event instanceof VideoAlert alert) {
            return own(common(event, 2), alert.label(), alert.channel());
        }
        HotlineCall call = (HotlineCall) event;
        String[] keywords = call.keywords().toArray(String[]::new);
        return own(common(event, 4), call.channel(), call.category(), keywords, call.state());
    }

    private static @Nullable Object[] common(SafetyEvent event, int own) {
        EventHeader header = event.header();
        AreaChain area = event.area();
        Trust trust = header.trust();
        Point point = header.place().point();
        @Nullable Object[] row = new @Nullable Object[COMMON + own + 1];
        row[0] = event.eventId();
        row[2] = area.grid();
        row[3] = area.community();
        row[4] = area.street();
        row[5] = area.district();
        row[6] = area.city();
        row[7] = header.type();
        row[8] = header.origin().feed();
        row[9] = event.sourceId();
        row[10] = event.witness();
        row[11] = trust.confidence();
        row[12] = trust.quality();
        row[13] = trust.reportedPriority();
        row[14] = point == null ? null : point.lon();
        row[15] = point == null ? null : point.lat();
        row[row.length - 1] = event;
        return row;
    }

    private static @Nullable Object[] own(@Nullable Object[] row, @Nullable Object... values) {
        System.arraycopy(values, 0, row, COMMON, values.length);
        return row;
    }

    /** The event that rides on {@code row}. */
    static SafetyEvent event(@Nullable Object[] row) {
        return (SafetyEvent) Objects.requireNonNull(row[row.length - 1]);
    }
}
