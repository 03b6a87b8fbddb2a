package fengsui.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call or ticket, without who called and without what was said word for word.
 *
 * @param channel 110, 119, 120, 12345, 911 or app
 * @param category what it was about, in the feed's mapped classes
 * @param keywords flags drawn from the text before it was dropped; sorted, without repeats
 * @param callerToken a keyed pseudonym, so that repeats by one caller can be told
 * @param ticket the department's case number
 * @param state the ticket's state
 */
public record HotlineCall(
        EventHeader header,
        String channel,
        String category,
        List<String> keywords,
        @Nullable String callerToken,
        @Nullable String ticket,
        @Nullable String state)
        implements SafetyEvent {

    public HotlineCall {
        keywords = keywords.stream().distinct().sorted().toList();
    }

    @Override
    public EventKind kind() {
        return EventKind.HOTLINE;
    }

    @Override
    public String subject() {
        return category;
    }

    @Override
    public String witness() {
        return callerToken == null ? eventId() : callerToken;
    }

    @Override
    public String said() {
        String flags = keywords.isEmpty() ? "" : " [" + String.join(", ", keywords) + "]";
        return channel + " " + category + flags;
    }
}
