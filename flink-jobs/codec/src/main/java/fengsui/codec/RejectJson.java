package fengsui.codec;

import fengsui.event.Position;
import java.io.IOException;
import java.util.Arrays;

/** The record of the rejects topic: why and where, without an excerpt. */
public final class RejectJson {

    private RejectJson() {}

    public static byte[] write(Reject reject, WarningContext context) {
        return JsonOut.object(out -> out.text("reason", reject.reason().label())
                .position(reject.position())
                .text("feed", reject.feed())
                .text("detail", reject.detail())
                .text("jobStatus", context.status()));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException where {@code record} is none
     */
    public static Reject read(byte[] record) throws IOException {
        JsonIn in = JsonIn.of(record);
        Position position = new Position(in.text("topic"), in.integer("partition"), in.wide("offset"));
        return new Reject(reason(in.text("reason")), position, in.textOrNull("feed"), in.text("detail"));
    }

    private static RejectReason reason(String label) throws IOException {
        return Arrays.stream(RejectReason.values())
                .filter(reason -> reason.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IOException("reason: expected one of those that there are"));
    }
}
