package fengsui.rule.rehearsal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was expected and what came, side by side; one of them may be missing.
 *
 * @param signal else a warning
 * @param differing what is not the same where there are both: {@code time}, {@code area}, the name of a measure …
 */
public record Pairing(
        boolean signal, @Nullable Told expected, @Nullable Told came, List<String> differing) {

    private static final String TIME = "time";

    public Pairing {
        differing = List.copyOf(differing);
    }

    static Pairing of(boolean signal, Told expected, Told came) {
        return new Pairing(signal, expected, came, differing(signal, expected, came));
    }

    static Pairing missing(boolean signal, Told expected) {
        return new Pairing(signal, expected, null, List.of());
    }

    static Pairing extra(boolean signal, Told came) {
        return new Pairing(signal, null, came, List.of());
    }

    /** Whether all is as it was expected. */
    public boolean fits() {
        return expected != null && came != null && differing.isEmpty();
    }

    /** When it was expected, else when it came. */
    long afterMillis() {
        Told known = expected == null ? came : expected;
        return known == null ? 0 : known.afterMillis();
    }

    private static List<String> differing(boolean signal, Told expected, Told came) {
        List<String> differing = new ArrayList<>();
        if (expected.afterMillis() != came.afterMillis()) {
            differing.add(TIME);
        }
        if (!expected.what().equals(came.what())) {
            differing.add(signal ? "area" : "grade or kind");
        }
        expected.measures().forEach((name, wanted) -> {
            if (!same(wanted, came.measures().get(name))) {
                differing.add(name);
            }
        });
        return differing;
    }

    /** As numbers where both are: 20 is 20.0. */
    private static boolean same(String wanted, @Nullable String came) {
        if (came == null || wanted.equals(came)) {
            return came != null;
        }
        try {
            return Double.parseDouble(wanted) == Double.parseDouble(came);
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
