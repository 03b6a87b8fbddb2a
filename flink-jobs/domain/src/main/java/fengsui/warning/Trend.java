package fengsui.warning;

import java.util.Locale;

/** How the score moved since the incident's last record. */
public enum Trend {
    RISING,
    STEADY,
    FALLING;

    static Trend between(int before, int now) {
        int change = Integer.compare(now, before);
        return change > 0 ? RISING : change < 0 ? FALLING : STEADY;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
