package fengsui.job.testkit;

import fengsui.codec.Control;
import fengsui.codec.ControlJson;
import fengsui.job.wire.ControlRecord;
import fengsui.job.wire.Edition;
import java.io.IOException;
import java.io.Serializable;

/**
 * A rule set on its way to the control source, where it is a record as it stands on the topic.
 *
 * @param records how many must have been read before it comes
 * @param everywhere whether each subtask is told of it; otherwise one is
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
public record Published(int records, long number, byte[] control, boolean everywhere) implements Serializable {

    Published(int records, Edition edition, boolean everywhere) {
        this(
                records,
                edition.number(),
                ControlJson.write(new Control(edition.rules(), "test", edition.effectiveAt())),
                everywhere);
    }

    ControlRecord read() throws IOException {
        return Edition.published(number, ControlJson.read(control));
    }
}
