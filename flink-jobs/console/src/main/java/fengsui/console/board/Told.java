package fengsui.console.board;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One record of the alert topic, as much of it as a list needs at hand.
 *
 * @param district where the incident is kept; an answer repeats it
 * @param open whether the incident goes on
 * @param heard what dispatch has said, {@code null} where nothing was heard
 * @param json the whole record, in one line
 * @param place {@code null} where only the newest record of the incident was found, on the topic of those
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
public record Told(
        String incidentId,
        int revision,
        String district,
        boolean open,
        Times times,
        boolean escalated,
        @Nullable Heard heard,
        byte[] json,
        @Nullable Place place) {

    /**
     * Epoch milliseconds of event time.
     *
     * @param ackBy until when somebody is to answer, {@code null} where nobody need
     */
    public record Times(long sent, long expires, @Nullable Long ackBy) {}

    /** What dispatch does about it, as the record has it. */
    public record Heard(
            String state, long at, String by, @Nullable String caseNumber) {}

    /** Of the record of the same revision that says the same. */
    int hash() {
        return Arrays.hashCode(json);
    }
}
