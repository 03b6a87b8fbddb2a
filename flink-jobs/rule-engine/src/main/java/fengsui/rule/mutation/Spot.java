package fengsui.rule.mutation;

import fengsui.codec.yaml.Mark;
import java.util.Optional;

/**
 * Where a number stands.
 *
 * @param file path of the rule file inside its bundle
 * @param written what stands there, without quotes
 */
public record Spot(String file, Mark at, String written) {

    /** {@code text} with {@code replacement} here; empty where something else stands here, as in a folded text. */
    Optional<String> replacedIn(String text, String replacement) {
        int at = offset(text);
        int start = at < text.length() && "'\"".indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
        return text.startsWith(written, start)
                ? Optional.of(text.substring(0, start) + replacement + text.substring(start + written.length()))
                : Optional.empty();
    }

    private int offset(String text) {
        int lineStart = 0;
        for (int line = 1; line < at.line(); line++) {
            lineStart = text.indexOf('\n', lineStart) + 1;
        }
        return lineStart + at.column() - 1;
    }
}
