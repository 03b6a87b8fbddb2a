package fengsui.codec.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.CanonicalEventJson;
import fengsui.codec.EventRow;
import fengsui.codec.Intake;
import fengsui.codec.RawRecord;
import fengsui.codec.RecordDecoder;
import fengsui.codec.RejectJson;
import fengsui.codec.WarningContext;
import fengsui.codec.privacy.Pseudonyms;
import fengsui.event.SafetyEvent;
import fengsui.testkit.Identity;
import fengsui.testkit.RandomEvents;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decodes records with the shipped feeds, with keys and without, and looks for persons in all that comes out. */
final class PersonSearch {

    private final List<RecordDecoder> decoders = List.of(
            ShippedFeedsTest.shipped().decoder(), ShippedFeedsTest.shipped().decoder(Pseudonyms.throwAway()));
    private final StringBuilder out = new StringBuilder();
    private int decoded;
    private int rejected;

    int decoded() {
        return decoded;
    }

    int rejected() {
        return rejected;
    }

    /** Fails where anything of {@code person} is left. */
    Intake checkGone(@Nullable String feed, byte[] value, Identity person) {
        out.setLength(0);
        out.append(decoders);
        Intake last = new Intake.Filtered();
        for (RecordDecoder decoder : decoders) {
            last = decoder.decode(new RawRecord(Records.POSITION, RandomEvents.START, feed, value));
            write(last);
        }
        assertThat(person.foundIn(out.toString()))
                .as(new String(value, StandardCharsets.UTF_8))
                .isEmpty();
        return last;
    }

    private void write(Intake intake) {
        out.append(intake);
        if (intake instanceof Intake.Decoded known) {
            decoded++;
            known.events().forEach(this::write);
        } else if (intake instanceof Intake.Rejected no) {
            rejected++;
            out.append(new String(
                    RejectJson.write(no.reject(), new WarningContext("fengsui", "Test")), StandardCharsets.UTF_8));
        }
    }

    private void write(SafetyEvent event) {
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        try {
            EventRow.write(event, new DataOutputStream(row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.append(row.toString(StandardCharsets.UTF_8))
                .append(new String(CanonicalEventJson.write(event), StandardCharsets.UTF_8));
    }
}
