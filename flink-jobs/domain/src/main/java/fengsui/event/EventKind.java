package fengsui.event;

import java.util.Locale;
import java.util.Optional;

/** The three kinds of event; also the names of their topics. */
public enum EventKind {
    SENSOR,
    VIDEO,
    HOTLINE;

    private final String label = name().toLowerCase(Locale.ROOT);

    public String label() {
        return label;
    }

    public static Optional<EventKind> parse(String label) {
        for (EventKind kind : values()) {
            if (kind.label().equals(label)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
