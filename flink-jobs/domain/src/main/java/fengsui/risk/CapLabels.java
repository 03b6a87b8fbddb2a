package fengsui.risk;

import java.util.Locale;

/** CAP writes its code values with one capital: Immediate, Severe, Observed. */
final class CapLabels {

    private CapLabels() {}

    static String of(Enum<?> value) {
        return value.name().charAt(0) + value.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
