package fengsui.codec;

import fengsui.event.SafetyEvent;
import java.util.List;

/** What became of one record. Every record ends in exactly one of these. */
public sealed interface Intake {

    /**
     * Became at least one event.
     *
     * @param unplaced how many of the events lie outside every grid of the area files
     */
    record Decoded(List<SafetyEvent> events, int unplaced) implements Intake {

        public Decoded {
            events = List.copyOf(events);
        }

        /** Each has a place. */
        public Decoded(List<SafetyEvent> events) {
            this(events, 0);
        }
    }

    record Rejected(Reject reject) implements Intake {}

    /** Left out because the feed's mapping says so, for example a row without a reading. */
    record Filtered() implements Intake {}
}
