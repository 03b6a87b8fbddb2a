package fengsui.codec;

import java.util.Locale;

/** Why a record could not be used. The labels are part of the rejects topic and of metrics. */
public enum RejectReason {
    /** No bytes at all. */
    EMPTY,
    /** Over a size or depth limit. */
    TOO_LARGE,
    /** Not well-formed in its feed's format, trailing bytes and repeated names included. */
    MALFORMED,
    /** Names a feed that no mapping describes. */
    UNKNOWN_FEED,
    /** A field that must be there is not. */
    MISSING_FIELD,
    /** A field of the wrong type, or a value outside its range. */
    BAD_VALUE,
    /** A position that is not on Earth. */
    BAD_PLACE,
    /** A time that cannot be: unreadable, or more than a day ahead of when it was received. */
    BAD_TIME,
    /** Came further behind the engine's clock than its feed may. */
    TOO_LATE,
    /** Came when more waited than may wait. */
    OVERLOAD,
    /** An answer to an incident that nobody knows. */
    UNKNOWN_INCIDENT,
    /** An answer to an incident that dispatch was done with before. */
    INCIDENT_OVER;

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
