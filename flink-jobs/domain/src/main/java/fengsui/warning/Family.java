package fengsui.warning;

import java.util.Locale;

/** The four families into which China's Emergency Response Law sorts emergencies. */
public enum Family {
    NATURAL_DISASTER,
    ACCIDENT,
    PUBLIC_HEALTH,
    SOCIAL_SECURITY;

    /** The name used in {@code taxonomy.yaml}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The family that a CAP category most often belongs to, for a taxonomy that names none. */
    static Family of(String category) {
        return switch (category) {
            case "Geo", "Met" -> NATURAL_DISASTER;
            case "Health" -> PUBLIC_HEALTH;
            case "Security" -> SOCIAL_SECURITY;
            default -> ACCIDENT;
        };
    }
}
