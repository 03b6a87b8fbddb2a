package fengsui.codec;

import fengsui.area.AreaChain;
import fengsui.area.Point;
import fengsui.event.EventHeader;
import fengsui.event.EventTimes;
import fengsui.event.HotlineCall;
import fengsui.event.Origin;
import fengsui.event.Place;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.event.Trust;
import fengsui.event.VideoAlert;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event as a compact row of bytes, for shuffles and journals. What is read equals what was written, but for how
 * unusual a reading is: that is for scoring alone, and no rule may come to depend on it. The first byte is the version
 * of the form. Stateless.
 */
public final class EventRow {

    private static final int VERSION = 2;

    private static final int SENSOR = 0;
    private static final int VIDEO = 1;
    private static final int HOTLINE = 2;

    private static final Position NOWHERE = new Position("", 0, 0);

    private EventRow() {}

    public static void write(SafetyEvent event, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        if (event instanceof SensorReading reading) {
            out.writeByte(SENSOR);
            writeHeader(event.header(), out);
            writeSensor(reading, out);
        } else if (event instanceof VideoAlert alert) {
            out.writeByte(VIDEO);
            writeHeader(event.header(), out);
            writeVideo(alert, out);
        } else if (event instanceof HotlineCall call) {
            out.writeByte(HOTLINE);
            writeHeader(event.header(), out);
            writeCall(call, out);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException where the bytes are no row, or of a version that this one does not know
     */
    public static SafetyEvent read(DataInput in) throws IOException {
        int version = in.readUnsignedByte();
        if (version != VERSION) {
            throw new IOException("an event row of version " + version + ", this program reads version " + VERSION);
        }
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case SENSOR -> readSensor(readHeader(in), in);
            case VIDEO -> readVideo(readHeader(in), in);
            case HOTLINE -> readCall(readHeader(in), in);
            default -> throw new IOException("an event row of kind " + kind + ", known are 0 to 2");
        };
    }

    private static void writeHeader(EventHeader header, DataOutput out) throws IOException {
        RowPrimitives.writeText(header.eventId(), out);
        RowPrimitives.writeText(header.type(), out);
        writeOrigin(header.origin(), out);
        writeTimes(header.times(), out);
        writePlace(header.place(), out);
        writeTrust(header.trust(), out);
    }

    private static EventHeader readHeader(DataInput in) throws IOException {
        String eventId = RowPrimitives.readText(in);
        String type = RowPrimitives.readWord(in);
        return new EventHeader(eventId, type, readOrigin(in), readTimes(in), readPlace(in), readTrust(in));
    }

    private static void writeOrigin(Origin origin, DataOutput out) throws IOException {
        RowPrimitives.writeText(origin.feed(), out);
        RowPrimitives.writeText(origin.sourceId(), out);
        writePosition(origin.position(), out);
    }

    private static Origin readOrigin(DataInput in) throws IOException {
        String feed = RowPrimitives.readWord(in);
        String sourceId = RowPrimitives.readWord(in);
        return new Origin(feed, sourceId, readPosition(in));
    }

    /** No topic has an empty name: it stands for no position, in the form that all rows have. */
    private static void writePosition(@Nullable Position position, DataOutput out) throws IOException {
        Position written = position == null ? NOWHERE : position;
        RowPrimitives.writeText(written.topic(), out);
        out.writeInt(written.partition());
        out.writeLong(written.offset());
    }

    private static @Nullable Position readPosition(DataInput in) throws IOException {
        Position read = new Position(RowPrimitives.readWord(in), in.readInt(), in.readLong());
        return read.topic().isEmpty() ? null : read;
    }

    private static void writeTimes(EventTimes times, DataOutput out) throws IOException {
        out.writeLong(times.occurredAt());
        out.writeLong(times.receivedAt());
        out.writeLong(times.eventTime());
        out.writeBoolean(times.skewed());
    }

    private static EventTimes readTimes(DataInput in) throws IOException {
        return new EventTimes(in.readLong(), in.readLong(), in.readLong(), in.readBoolean());
    }

    private static void writePlace(Place place, DataOutput out) throws IOException {
        RowPrimitives.writeAreas(place.area(), out);
        Point point = place.point();
        out.writeBoolean(point != null);
        if (point != null) {
            out.writeDouble(point.lon());
            out.writeDouble(point.lat());
        }
    }

    private static Place readPlace(DataInput in) throws IOException {
        AreaChain area = RowPrimitives.readAreas(in);
        Point point = in.readBoolean() ? new Point(in.readDouble(), in.readDouble()) : null;
        return new Place(area, point);
    }

    private static void writeTrust(Trust trust, DataOutput out) throws IOException {
        out.writeDouble(trust.confidence());
        Integer priority = trust.reportedPriority();
        out.writeBoolean(priority != null);
        if (priority != null) {
            out.writeInt(priority);
        }
        out.writeDouble(trust.quality());
        RowPrimitives.writeOptional(trust.qualityReason(), out);
    }

    private static Trust readTrust(DataInput in) throws IOException {
        double confidence = in.readDouble();
        Integer priority = in.readBoolean() ? Integer.valueOf(in.readInt()) : null;
        return new Trust(confidence, priority, in.readDouble(), RowPrimitives.readOptionalWord(in));
    }

    private static void writeSensor(SensorReading reading, DataOutput out) throws IOException {
        RowPrimitives.writeText(reading.property(), out);
        out.writeDouble(reading.value());
        RowPrimitives.writeText(reading.unit(), out);
        RowPrimitives.writeNumber(reading.min(), out);
        RowPrimitives.writeNumber(reading.max(), out);
    }

    private static SensorReading readSensor(EventHeader header, DataInput in) throws IOException {
        String property = RowPrimitives.readWord(in);
        double value = in.readDouble();
        String unit = RowPrimitives.readWord(in);
        return new SensorReading(
                header, property, value, unit, RowPrimitives.readNumber(in), RowPrimitives.readNumber(in));
    }

    private static void writeVideo(VideoAlert alert, DataOutput out) throws IOException {
        RowPrimitives.writeText(alert.label(), out);
        RowPrimitives.writeText(alert.channel(), out);
        RowPrimitives.writeOptional(alert.mediaUri(), out);
        RowPrimitives.writeOptional(alert.bbox(), out);
        RowPrimitives.writeOptional(alert.algorithm(), out);
    }

    private static VideoAlert readVideo(EventHeader header, DataInput in) throws IOException {
        String label = RowPrimitives.readWord(in);
        String channel = RowPrimitives.readWord(in);
        @Nullable String mediaUri = RowPrimitives.readOptional(in);
        @Nullable String bbox = RowPrimitives.readOptional(in);
        return new VideoAlert(header, label, channel, mediaUri, bbox, RowPrimitives.readOptionalWord(in));
    }

    private static void writeCall(HotlineCall call, DataOutput out) throws IOException {
        RowPrimitives.writeText(call.channel(), out);
        RowPrimitives.writeText(call.category(), out);
        RowPrimitives.writeLength(call.keywords().size(), out);
        for (String keyword : call.keywords()) {
            RowPrimitives.writeText(keyword, out);
        }
        RowPrimitives.writeOptional(call.callerToken(), out);
        RowPrimitives.writeOptional(call.ticket(), out);
        RowPrimitives.writeOptional(call.state(), out);
    }

    private static HotlineCall readCall(EventHeader header, DataInput in) throws IOException {
        String channel = RowPrimitives.readWord(in);
        String category = RowPrimitives.readWord(in);
        int size = RowPrimitives.readLength(in);
        List<String> keywords = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            keywords.add(RowPrimitives.readWord(in));
        }
        @Nullable String callerToken = RowPrimitives.readOptional(in);
        @Nullable String ticket = RowPrimitives.readOptional(in);
        return new HotlineCall(
                header, channel, category, keywords, callerToken, ticket, RowPrimitives.readOptionalWord(in));
    }
}
