package fengsui.codec;

import fengsui.event.Position;
import org.jspecify.annotations.Nullable;

/**
 * A record, or an event of one, that was not used, and why. Carries no excerpt of it.
 *
 * @param feed as far as it is known
 * @param detail which field and what was expected; never a value from the record
 */
public record Reject(
        RejectReason reason, Position position, @Nullable String feed, String detail) {}
