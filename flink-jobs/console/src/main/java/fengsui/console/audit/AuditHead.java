package fengsui.console.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a log has come. Whoever notes it down elsewhere can tell later that nothing up to there has changed.
 *
 * @param lines how many there are
 * @param hash of the last one
 */
public record AuditHead(long lines, String hash) {

    /** Of a log without a line. */
    public static final AuditHead EMPTY = new AuditHead(0, "0".repeat(64));

    private static final Pattern FORM = Pattern.compile("([0-9]{1,18}):([0-9a-f]{64})");

    /** Reads what {@link #toString} wrote. */
    public static Optional<AuditHead> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new AuditHead(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return lines + ":" + hash;
    }
}
