package fengsui.event;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a video-analytics algorithm saw. It names things, never persons.
 *
 * @param label smoke, flame, crowd, intrusion, fallen-object, collision, water …
 * @param channel the camera's channel
 * @param mediaUri where the picture may be fetched by those who are allowed to
 * @param bbox where in the frame, {@code x,y,width,height} as the algorithm gives it
 * @param algorithm name and version
 */
public record VideoAlert(
        EventHeader header,
        String label,
        String channel,
        @Nullable String mediaUri,
        @Nullable String bbox,
        @Nullable String algorithm)
        implements SafetyEvent {

    @Override
    public EventKind kind() {
        return EventKind.VIDEO;
    }

    @Override
    public String subject() {
        return label;
    }

    @Override
    public String witness() {
        return sourceId();
    }

    @Override
    public String said() {
        return String.format(Locale.ROOT, "%s %.2f", label, header.trust().confidence());
    }
}
