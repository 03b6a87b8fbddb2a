package fengsui.benchmark;

import fengsui.area.AreaChain;
import fengsui.event.HotlineCall;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.event.VideoAlert;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * How many bytes an event cannot do without: which one it is, of which device, where, when and what it says. Texts are
 * counted in UTF-8 and each once, numbers with eight bytes; the job's own additions are not counted.
 */
final class Payload {

    /** When, and how much or how sure. */
    private static final int NUMBERS = 2 * Long.BYTES;

    private Payload() {}

    static int of(SafetyEvent event) {
        AreaChain area = event.area();
        Stream<String> where = Stream.of(area.grid(), area.community(), area.street(), area.district(), area.city());
        Stream<String> who = Stream.of(event.eventId(), event.sourceId());
        return NUMBERS
                + Stream.of(who, where, said(event))
                        .flatMap(each -> each)
                        .distinct()
                        .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
                        .sum();
    }

    private static Stream<String> said(SafetyEvent event) {
        if (event instanceof SensorReading reading) {
            return Stream.of(reading.property(), reading.unit());
        } else if (event instanceof VideoAlert alert) {
            return Stream.of(alert.label(), alert.channel());
        } else if (event instanceof HotlineCall call) {
            return Stream.concat(Stream.of(call.channel(), call.category()), call.keywords().stream());
        }
        return Stream.empty();
    }
}
