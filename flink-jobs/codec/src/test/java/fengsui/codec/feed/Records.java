package fengsui.codec.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Intake;
import fengsui.codec.RawRecord;
import fengsui.codec.RecordDecoder;
import fengsui.codec.RejectReason;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records of one feed, all from one place in Kafka and of one time. */
final class Records {

    static final Position POSITION = new Position("events", 3, 41);

    private final RecordDecoder decoder;
    private final @Nullable String feed;
    private final long timestamp;

    Records(RecordDecoder decoder, @Nullable String feed, long timestamp) {
        this.decoder = decoder;
        this.feed = feed;
        this.timestamp = timestamp;
    }

    Intake decode(byte @Nullable [] value) {
        return decoder.decode(new RawRecord(POSITION, timestamp, feed, value));
    }

    Intake decode(String text) {
        return decode(text.getBytes(StandardCharsets.UTF_8));
    }

    List<SafetyEvent> events(String text) {
        Intake intake = decode(text);
        assertThat(intake).isInstanceOf(Intake.Decoded.class);
        return ((Intake.Decoded) intake).events();
    }

    SafetyEvent event(String text) {
        List<SafetyEvent> events = events(text);
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    /** Also checks that the reject says where the record stands. */
    RejectReason rejected(byte @Nullable [] value) {
        Intake intake = decode(value);
        assertThat(intake).isInstanceOf(Intake.Rejected.class);
        assertThat(((Intake.Rejected) intake).reject().position()).isEqualTo(POSITION);
        return ((Intake.Rejected) intake).reject().reason();
    }

    RejectReason rejected(String text) {
        return rejected(text.getBytes(StandardCharsets.UTF_8));
    }
}
