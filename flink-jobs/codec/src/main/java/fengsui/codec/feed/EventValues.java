package fengsui.codec.feed;

import fengsui.event.EventHeader;
import fengsui.event.HotlineCall;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.event.VideoAlert;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of an event as texts. */
final class EventValues {

    private final Map<Field, String> values = new EnumMap<>(Field.class);

    private EventValues() {}

    static Map<Field, String> of(SafetyEvent event) {
        EventValues all = new EventValues();
        all.header(event.header());
        if (event instanceof SensorReading reading) {
            all.reading(reading);
        } else if (event instanceof VideoAlert alert) {
            all.alert(alert);
        } else if (event instanceof HotlineCall call) {
            all.call(call);
        }
        return all.values;
    }

    private void header(EventHeader header) {
        put(Field.EVENT_ID, header.eventId());
        put(Field.TYPE, header.type());
        put(Field.SOURCE_ID, header.origin().sourceId());
        put(Field.OCCURRED_AT, Instant.ofEpochMilli(header.times().occurredAt()));
        put(Field.RECEIVED_AT, Instant.ofEpochMilli(header.times().receivedAt()));
        put(Field.GRID, header.place().area().grid());
        put(Field.COMMUNITY, header.place().area().community());
        put(Field.STREET, header.place().area().street());
        put(Field.DISTRICT, header.place().area().district());
        put(Field.CITY, header.place().area().city());
        if (header.place().point() != null) {
            put(Field.LON, header.place().point().lon());
            put(Field.LAT, header.place().point().lat());
        }
        put(Field.CONFIDENCE, header.trust().confidence());
        put(Field.REPORTED_PRIORITY, header.trust().reportedPriority());
        put(Field.QUALITY, header.trust().quality());
    }

    private void reading(SensorReading reading) {
        put(Field.PROPERTY, reading.property());
        put(Field.VALUE, reading.value());
        put(Field.UNIT, reading.unit());
        put(Field.MIN, reading.min());
        put(Field.MAX, reading.max());
    }

    private void alert(VideoAlert alert) {
        put(Field.LABEL, alert.label());
        put(Field.CHANNEL, alert.channel());
        put(Field.MEDIA_URI, alert.mediaUri());
        put(Field.BBOX, alert.bbox());
        put(Field.ALGORITHM, alert.algorithm());
    }

    private void call(HotlineCall call) {
        put(Field.CHANNEL, call.channel());
        put(Field.CATEGORY, call.category());
        put(Field.KEYWORDS, String.join(" ", call.keywords()));
        put(Field.CALLER_TOKEN, call.callerToken() == null ? null : "(pseudonym)");
        put(Field.TICKET, call.ticket());
        put(Field.STATE, call.state());
    }

    private void put(Field field, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            values.put(field, value.toString());
        }
    }
}
