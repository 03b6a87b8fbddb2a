package fengsui.benchmark.state;

import fengsui.area.AreaChain;
import fengsui.event.EventHeader;
import fengsui.event.HotlineCall;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.event.VideoAlert;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * How many bytes the fields of an event take, as the design lists them: which one it is, who sent it, where, when, what it
 * says and how far to believe it. Texts are counted in UTF-8, an area that is named like the one in it once; numbers with
 * eight bytes. How it is found again in its topic, and how all this is written down, is not counted.
 */
final class Payload {

    /** When it happened, when it came in, what it measured, how sure its sender is, and its quality. */
    private static final int NUMBERS = 5 * Long.BYTES;

    private Payload() {}

    static int of(SafetyEvent event) {
        EventHeader header = event.header();
        AreaChain area = event.area();
        Stream<String> who = Stream.of(
                header.eventId(),
                header.type(),
                header.origin().feed(),
                header.origin().sourceId());
        Stream<String> where = Stream.of(area.grid(), area.community(), area.street(), area.district(), area.city())
                .distinct();
        return NUMBERS
                + Stream.of(who, where, said(event))
                        .flatMap(each -> each)
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
