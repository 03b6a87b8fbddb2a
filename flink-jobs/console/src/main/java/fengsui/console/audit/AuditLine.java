package fengsui.console.audit;

import fengsui.console.file.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line: {@code {"n":12,"before":"…","time":…,…,"hash":"…"}}. The hash is the SHA-256 of all that stands before
 * {@code ,"hash"}, so that {@code sha256sum} can tell it too. Bytes are held as Latin-1, one for one.
 *
 * @param number from 1
 * @param before the hash of the line before
 * @param covered what the hash is of
 */
record AuditLine(long number, String before, String covered, String hash) {

    private static final Pattern START = Pattern.compile("\\{\"n\":([1-9][0-9]{0,17}),\"before\":\"([0-9a-f]{64})\",");
    private static final Pattern END = Pattern.compile(",\"hash\":\"([0-9a-f]{64})\"\\}");
    private static final int END_LENGTH = 75;

    /** The line that follows {@code head}. */
    static AuditLine after(AuditHead head, AuditEntry entry) {
        long number = head.lines() + 1;
        String text = "{\"n\":" + number + ",\"before\":\"" + head.hash() + "\"," + entry.fields();
        String covered = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return new AuditLine(number, head.hash(), covered, sha256(covered));
    }

    /** Empty where it is no line of a log; whether it belongs where it stands is for others to say. */
    static Optional<AuditLine> parse(String line) {
        int split = line.length() - END_LENGTH;
        Matcher start = START.matcher(line);
        if (split < 0 || !start.lookingAt() || start.end() > split) {
            return Optional.empty();
        }
        Matcher end = END.matcher(line).region(split, line.length());
        return end.matches()
                ? Optional.of(new AuditLine(
                        Long.parseLong(start.group(1)), start.group(2), line.substring(0, split), end.group(1)))
                : Optional.empty();
    }

    /** Whether it is as it was written. */
    boolean isSound() {
        return sha256(covered).equals(hash);
    }

    boolean follows(AuditHead head) {
        return number == head.lines() + 1 && before.equals(head.hash());
    }

    AuditHead head() {
        return new AuditHead(number, hash);
    }

    /** With its end. */
    byte[] bytes() {
        return (covered + ",\"hash\":\"" + hash + "\"}\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String sha256(String latin) {
        return Sha256.of(latin.getBytes(StandardCharsets.ISO_8859_1));
    }
}
