package fengsui.codec;

import java.io.IOException;

/** The record of the control topic that takes a rule out. */
public final class QuarantineJson {

    private static final String TYPE = "quarantine";

    /** Who signs: no person takes a rule out this way. */
    private static final String AUTHOR = "fengsui";

    private QuarantineJson() {}

    public static byte[] write(Quarantine quarantine) {
        return JsonOut.object(out -> fields(
                out.text("type", TYPE).text("author", AUTHOR).time("effectiveAt", quarantine.since()), quarantine));
    }

    static JsonOut fields(JsonOut out, Quarantine quarantine) throws IOException {
        return out.text("rule", quarantine.rule())
                .text("digest", quarantine.digest())
                .text("cause", quarantine.cause())
                .text("message", quarantine.message())
                .time("since", quarantine.since());
    }

    /** Tells a record that this reads from other records of the topic. */
    public static boolean is(byte[] record) {
        try {
            return JsonIn.of(record).text("type").equals(TYPE);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException where {@code record} is none
     */
    public static Quarantine read(byte[] record) throws IOException {
        JsonIn in = JsonIn.of(record);
        if (!in.text("type").equals(TYPE)) {
            throw new IOException("a control record of another type than '" + TYPE + "'");
        }
        return of(in);
    }

    static Quarantine of(JsonIn in) throws IOException {
        return new Quarantine(
                in.text("rule"), in.text("digest"), in.text("cause"), in.text("message"), in.time("since"));
    }
}
