package fengsui.codec;

import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.area.Point;
import fengsui.event.EventHeader;
import fengsui.event.HotlineCall;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.event.Trust;
import fengsui.event.VideoAlert;
import java.io.IOException;

/** Canonical JSON: the form in which events enter the topics when no department's own form is meant. */
public final class CanonicalEventJson {

    private CanonicalEventJson() {}

    /** What the decoder of feed {@code canonical} reads as {@code event} again, where its clock is the default one. */
    public static byte[] write(SafetyEvent event) {
        return JsonOut.object(out -> {
            header(event, out);
            if (event instanceof SensorReading reading) {
                sensor(reading, out);
            } else if (event instanceof VideoAlert alert) {
                video(alert, out);
            } else if (event instanceof HotlineCall call) {
                call(call, out);
            }
        });
    }

    private static void header(SafetyEvent event, JsonOut out) throws IOException {
        EventHeader header = event.header();
        out.text("eventId", header.eventId())
                .text("kind", event.kind().label())
                .text("type", header.type())
                .text("feed", header.origin().feed())
                .text("sourceId", header.origin().sourceId())
                .time("occurredAt", header.times().occurredAt())
                .time("receivedAt", header.times().receivedAt());
        area(header.place().area(), out);
        Point point = header.place().point();
        if (point != null) {
            out.number("lon", point.lon()).number("lat", point.lat());
        }
        trust(header.trust(), out);
    }

    private static void area(AreaChain area, JsonOut out) throws IOException {
        out.object("area", levels -> {
            for (Level level : Level.values()) {
                levels.text(level.label(), area.code(level));
            }
        });
    }

    private static void trust(Trust trust, JsonOut out) throws IOException {
        out.number("confidence", Double.valueOf(trust.confidence()))
                .number("reportedPriority", trust.reportedPriority())
                .number("quality", Double.valueOf(trust.quality()));
    }

    private static void sensor(SensorReading reading, JsonOut out) throws IOException {
        out.text("property", reading.property())
                .number("value", Double.valueOf(reading.value()))
                .text("unit", reading.unit().isEmpty() ? null : reading.unit())
                .number("min", reading.min())
                .number("max", reading.max());
    }

    private static void video(VideoAlert alert, JsonOut out) throws IOException {
        out.text("label", alert.label())
                .text("channel", alert.channel().isEmpty() ? null : alert.channel())
                .text("mediaUri", alert.mediaUri())
                .text("bbox", alert.bbox())
                .text("algorithm", alert.algorithm());
    }

    private static void call(HotlineCall call, JsonOut out) throws IOException {
        out.text("channel", call.channel())
                .text("category", call.category())
                .texts("keywords", call.keywords())
                .text("callerToken", call.callerToken())
                .text("ticket", call.ticket())
                .text("state", call.state());
    }
}
