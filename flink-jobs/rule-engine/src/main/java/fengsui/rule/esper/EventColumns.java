package fengsui.rule.esper;

import fengsui.area.Point;
import fengsui.event.EventKind;
import fengsui.event.HotlineCall;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.event.VideoAlert;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
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

    /** What a column holds of an event; {@code shift} is what the engine's time is ahead of the event's own. */
    @FunctionalInterface
    interface Reader {

        @Nullable
        Object read(SafetyEvent event, long shift);
    }

    /** One of them. */
    record Column(String name, Class<?> type, Reader reader) {}

    private static final List<Column> COMMON = List.of(
            text("id", (event, shift) -> event.eventId()),
            new Column(TIME, Long.class, (event, shift) -> event.eventTime() + shift),
            text("grid", (event, shift) -> event.area().grid()),
            text("community", (event, shift) -> event.area().community()),
            text("street", (event, shift) -> event.area().street()),
            text("district", (event, shift) -> event.area().district()),
            text("city", (event, shift) -> event.area().city()),
            text("type", (event, shift) -> event.header().type()),
            text("feed", (event, shift) -> event.header().origin().feed()),
            text("source", (event, shift) -> event.sourceId()),
            text(WITNESS, (event, shift) -> event.witness()),
            number("confidence", (event, shift) -> event.header().trust().confidence()),
            number("quality", (event, shift) -> event.header().trust().quality()),
            new Column(
                    "priority",
                    Integer.class,
                    (event, shift) -> event.header().trust().reportedPriority()),
            number("lon", (event, shift) -> point(event, Point::lon)),
            number("lat", (event, shift) -> point(event, Point::lat)));

    private static final Map<EventKind, List<Column>> OWN = Map.of(
            EventKind.SENSOR,
            List.of(
                    text("property", (event, shift) -> ((SensorReading) event).property()),
                    number("value", (event, shift) -> ((SensorReading) event).value()),
                    new Column("milli", Long.class, (event, shift) -> ((SensorReading) event).milli()),
                    text("unit", (event, shift) -> ((SensorReading) event).unit())),
            EventKind.VIDEO,
            List.of(
                    text("label", (event, shift) -> ((VideoAlert) event).label()),
                    text("channel", (event, shift) -> ((VideoAlert) event).channel())),
            EventKind.HOTLINE,
            List.of(
                    text("channel", (event, shift) -> ((HotlineCall) event).channel()),
                    text("category", (event, shift) -> ((HotlineCall) event).category()),
                    new Column("keywords", String[].class, (event, shift) -> keywords((HotlineCall) event)),
                    text("state", (event, shift) -> ((HotlineCall) event).state())));

    private EventColumns() {}

    private static Column text(String name, Reader reader) {
        return new Column(name, String.class, reader);
    }

    private static Column number(String name, Reader reader) {
        return new Column(name, Double.class, reader);
    }

    private static @Nullable Double point(SafetyEvent event, ToDoubleFunction<Point> side) {
        Point point = event.header().place().point();
        return point == null ? null : Double.valueOf(side.applyAsDouble(point));
    }

    private static String[] keywords(HotlineCall call) {
        return call.keywords().toArray(String[]::new);
    }

    /** The event type's name in EPL. */
    static String typeName(EventKind kind) {
        return switch (kind) {
            case SENSOR -> "Sensor";
            case VIDEO -> "Video";
            case HOTLINE -> "Hotline";
        };
    }

    /** In the order in which rows have them. */
    static List<Column> all(EventKind kind) {
        List<Column> columns = new ArrayList<>(COMMON);
        columns.addAll(Objects.requireNonNull(OWN.get(kind)));
        return columns;
    }

    /** Types by column, in the order of {@link #all}. */
    static Map<String, Class<?>> of(EventKind kind) {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        all(kind).forEach(column -> types.put(column.name(), column.type()));
        return types;
    }
}
