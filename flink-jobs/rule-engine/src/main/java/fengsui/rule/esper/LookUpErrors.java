package fengsui.rule.esper;

import fengsui.rule.Compilation.EplProblem;
import fengsui.rule.EplText;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in the author's terms why an overlaid parameter cannot be looked up where it stands. */
final class LookUpErrors {

    private static final Pattern COLUMN = Pattern.compile(
            "parameter expression '([^']*)': .*?(?:Property named|property) '([\\w.]+)'(.*)", Pattern.DOTALL);

    private static final Pattern CALL = Pattern.compile("in_force_\\w+\\(\\?,(\\d{1,4}),[^)]*\\)");

    private LookUpErrors() {}

    /** {@code message} with look-ups as their author wrote them. */
    static String inOwnWords(FilledEpl epl, String message) {
        return CALL.matcher(message)
                .replaceAll(call -> Matcher.quoteReplacement(
                        epl.slots().get(Integer.parseInt(call.group(1))).own()));
    }

    /** Empty where {@code message} of the compiler is about something else. */
    static Optional<EplProblem> read(FilledEpl epl, String message) {
        Matcher found = COLUMN.matcher(message);
        if (!message.contains("in_force") || !found.find()) {
            return Optional.empty();
        }
        String column = found.group(2);
        boolean ambiguous = found.group(3).contains("ambiguous");
        return use(epl, found.group(1))
                .map(use -> epl.own().problem(use.offset(), "LOOKUP", message(use, column, ambiguous)));
    }

    /** Of all with that argument the first; one that names no stream goes before one that does. */
    private static Optional<EplText.Use> use(FilledEpl epl, String argument) {
        return epl.own().uses().stream()
                .filter(use -> epl.filling(use).contains("," + argument))
                .min(Comparator.comparing((EplText.Use use) -> !use.stream().isEmpty())
                        .thenComparingInt(EplText.Use::offset));
    }

    private static String message(EplText.Use use, String column, boolean ambiguous) {
        String start = "'" + use.name() + "' is overlaid, so its value is looked up by area and time; ";
        String named =
                "write the name of a stream or tag before it, as in 'gas.?:" + use.name() + ":" + use.type() + "'";
        return ambiguous
                ? start + "here several streams have '" + column + "': " + named
                : start + "here nothing has '" + column + "': " + named + ", or let 'insert into' carry the column";
    }
}
