package fengsui.codec.feed;

import fengsui.codec.Intake;
import fengsui.codec.RawRecord;
import fengsui.codec.RejectReason;
import fengsui.event.EventHeader;
import fengsui.event.EventKind;
import fengsui.event.EventTimes;
import fengsui.event.HotlineCall;
import fengsui.event.Origin;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.event.Trust;
import fengsui.event.VideoAlert;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes an event of a draft, or refuses the draft. */
record EventAssembler(FeedSettings settings, Placing places) {

    private static final long DAY = 86_400_000;

    /** Nothing that is measured is greater, and every mobile number is; sums of thousandths of it still fit a long. */
    private static final double GREATEST_VALUE = 1e10;

    EventAssembler(FeedSettings settings) {
        this(settings, new Placing(settings));
    }

    /** What became of a record of which {@code events} were made. */
    Intake.Decoded decoded(List<SafetyEvent> events) {
        return new Intake.Decoded(events, places.unplaced(events));
    }

    /** {@code null} where the draft is refused. */
    @Nullable
    SafetyEvent assemble(Draft draft, RawRecord record) {
        EventKind kind = kind(draft);
        EventHeader header = header(draft, record, kind);
        SafetyEvent event = switch (kind) {
            case SENSOR -> sensor(draft, header);
            case VIDEO -> video(draft, header);
            case HOTLINE -> call(draft, header);
        };
        return draft.refused() == null ? event : null;
    }

    private EventKind kind(Draft draft) {
        EventKind declared = settings.kind();
        if (declared != null) {
            return declared;
        }
        Optional<EventKind> kind = EventKind.parse(draft.need(Field.KIND));
        if (kind.isEmpty()) {
            draft.refuse(RejectReason.BAD_VALUE, "kind: expected sensor, video or hotline");
        }
        return kind.orElse(EventKind.SENSOR);
    }

    private EventHeader header(Draft draft, RawRecord record, EventKind kind) {
        return new EventHeader(
                draft.need(Field.EVENT_ID),
                draft.text(Field.TYPE, defaultType(kind)),
                new Origin(draft.text(Field.FEED, settings.name()), draft.need(Field.SOURCE_ID), record.position()),
                times(draft, record),
                places.place(draft),
                trust(draft));
    }

    private static String defaultType(EventKind kind) {
        return switch (kind) {
            case SENSOR -> "reading";
            case VIDEO -> "alert";
            case HOTLINE -> "call";
        };
    }

    private EventTimes times(Draft draft, RawRecord record) {
        long occurredAt = draft.needTime(Field.OCCURRED_AT);
        // Kafka's -1 says that the record has no time of its own.
        long stamped = record.timestamp() < 0 ? occurredAt : record.timestamp();
        long receivedAt = draft.time(Field.RECEIVED_AT, stamped);
        if (occurredAt > receivedAt + DAY) {
            draft.refuse(RejectReason.BAD_TIME, "occurredAt: more than a day after it was received");
        }
        if (record.timestamp() >= 0 && receivedAt > stamped + DAY) {
            draft.refuse(RejectReason.BAD_TIME, "receivedAt: more than a day after the record was written");
        }
        FeedClock clock = settings.clock();
        boolean skewed = occurredAt > receivedAt + clock.maxSkewMillis();
        boolean byDevice = clock.basis() == FeedClock.Basis.OCCURRED && !skewed;
        return new EventTimes(occurredAt, receivedAt, byDevice ? occurredAt : receivedAt, skewed);
    }

    private static Trust trust(Draft draft) {
        return new Trust(share(draft, Field.CONFIDENCE), priority(draft), share(draft, Field.QUALITY));
    }

    private static double share(Draft draft, Field field) {
        double share = draft.number(field, 1);
        if (share < 0 || share > 1) {
            draft.refuse(RejectReason.BAD_VALUE, field.label() + ": expected 0 to 1");
        }
        return share;
    }

    private static @Nullable Integer priority(Draft draft) {
        if (!draft.has(Field.REPORTED_PRIORITY)) {
            return null;
        }
        double priority = draft.number(Field.REPORTED_PRIORITY, 0);
        if (priority != 1 && priority != 2 && priority != 3 && priority != 4) {
            draft.refuse(RejectReason.BAD_VALUE, "reportedPriority: expected 1, 2, 3 or 4");
        }
        return (int) priority;
    }

    private static SensorReading sensor(Draft draft, EventHeader header) {
        return new SensorReading(
                header,
                draft.need(Field.PROPERTY),
                measured(draft, Field.VALUE, draft.needNumber(Field.VALUE)),
                draft.text(Field.UNIT, ""),
                optional(draft, Field.MIN),
                optional(draft, Field.MAX));
    }

    private static double measured(Draft draft, Field field, double value) {
        if (Math.abs(value) > GREATEST_VALUE) {
            draft.refuse(RejectReason.BAD_VALUE, field.label() + ": expected -1e10 to 1e10");
        }
        return value;
    }

    private static @Nullable Double optional(Draft draft, Field field) {
        return draft.has(field) ? Double.valueOf(measured(draft, field, draft.number(field, 0))) : null;
    }

    private static VideoAlert video(Draft draft, EventHeader header) {
        return new VideoAlert(
                header,
                draft.need(Field.LABEL),
                draft.text(Field.CHANNEL, ""),
                draft.text(Field.MEDIA_URI),
                draft.text(Field.BBOX),
                draft.text(Field.ALGORITHM));
    }

    private static HotlineCall call(Draft draft, EventHeader header) {
        return new HotlineCall(
                header,
                draft.need(Field.CHANNEL),
                draft.need(Field.CATEGORY),
                draft.keywords(),
                draft.text(Field.CALLER_TOKEN),
                draft.text(Field.TICKET),
                draft.text(Field.STATE));
    }
}
