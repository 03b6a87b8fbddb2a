package fengsui.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A first look at EPL as mere text, before the compiler may see it: the compiler runs what annotations name, so they are
 * found without it. Comments and quoted texts are skipped. Immutable.
 */
public final class EplText {

    /**
     * One use of a parameter, {@code ?:name:type} or {@code stream.?:name:type}.
     *
     * @param stream whose area and time decide which value is in force; blank where the author left it out
     * @param type blank where the author left it out
     * @param offset where it starts
     * @param end behind its last character
     */
    public record Use(String stream, String name, String type, int offset, int end) {}

    private static final Pattern PARAMETER = Pattern.compile("(?:\\b([a-zA-Z_]\\w*)\\.)?\\?:(\\w+)(?::(\\w+))?");

    private final String text;

    /** {@link #text} with comments and quoted texts blanked, so that offsets stay. */
    private final String bare;

    public EplText(String text) {
        this.text = text;
        this.bare = blank(text);
    }

    /** The text with comments and quoted texts blanked; offsets are the same. */
    public String bare() {
        return bare;
    }

    /** Every use of a parameter, in the order of the text. */
    public List<Use> uses() {
        List<Use> uses = new ArrayList<>();
        Matcher found = PARAMETER.matcher(bare);
        while (found.find()) {
            uses.add(new Use(
                    Objects.requireNonNullElse(found.group(1), ""),
                    found.group(2),
                    Objects.requireNonNullElse(found.group(3), ""),
                    found.start(),
                    found.end()));
        }
        return uses;
    }

    /** What must not even reach the compiler. */
    public List<Compilation.EplProblem> refusals() {
        return new EplScreen(this).refusals();
    }

    public int length() {
        return text.length();
    }

    /** As it was written. */
    String text() {
        return text;
    }

    /** Whether {@code text} can stand between quotes as it is. */
    public static boolean isPlain(String text) {
        return text.chars().noneMatch(c -> c == '\'' || c == '"' || c == '\\' || Character.isISOControl(c));
    }

    /**
     * Where {@code word} first stands in {@code [from, to)} outside comments and quotes, rather by itself than behind a
     * dot, and rather in its own case; -1 where it does not.
     */
    public int find(String word, int from, int to) {
        String lower = bare.toLowerCase(Locale.ROOT);
        int at = find(bare, word, from, to);
        return at >= 0 ? at : find(lower, word.toLowerCase(Locale.ROOT), from, to);
    }

    private int find(String in, String word, int from, int to) {
        int behindDot = -1;
        for (int at = in.indexOf(word, from); at >= 0 && at < to; at = in.indexOf(word, at + 1)) {
            if (whole(at, at + word.length())) {
                if (at == 0 || in.charAt(at - 1) != '.') {
                    return at;
                }
                behindDot = behindDot < 0 ? at : behindDot;
            }
        }
        return behindDot;
    }

    /** Whether no name goes on over either end. */
    private boolean whole(int from, int to) {
        return !(from > 0 && joins(from - 1, from)) && !(to < bare.length() && joins(to - 1, to));
    }

    private boolean joins(int left, int right) {
        return Character.isJavaIdentifierPart(bare.charAt(left)) && Character.isJavaIdentifierPart(bare.charAt(right));
    }

    /** A problem at {@code offset} of the text. */
    public Compilation.EplProblem problem(int offset, String code, String message) {
        int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
        int line = (int) text.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        return new Compilation.EplProblem(line, offset - lineStart + 1, code, message);
    }

    private static String blank(String text) {
        StringBuilder bare = new StringBuilder(text);
        int at = 0;
        while (at < text.length()) {
            int end = skip(text, at);
            for (int i = at; i < end; i++) {
                if (text.charAt(i) != '\n') {
                    bare.setCharAt(i, ' ');
                }
            }
            at = Math.max(end, at + 1);
        }
        return bare.toString();
    }

    /** Where a quote or comment starts that never ends, -1 where all end. */
    int open() {
        int at = 0;
        while (at < text.length()) {
            int end = skip(text, at);
            if (end > at && !closed(at, end)) {
                return at;
            }
            at = Math.max(end, at + 1);
        }
        return -1;
    }

    private boolean closed(int at, int end) {
        char c = text.charAt(at);
        if (c == '/') {
            return text.startsWith("//", at) || (end >= at + 4 && text.startsWith("*/", end - 2));
        }
        return end > at + 1 && text.charAt(end - 1) == c;
    }

    /** The end of the comment or quoted text that starts at {@code at}; {@code at} itself where none does. */
    private static int skip(String text, int at) {
        char c = text.charAt(at);
        if (c == '\'' || c == '"' || c == '`') {
            return quoteEnd(text, at, c);
        }
        if (text.startsWith("//", at)) {
            return end(text, text.indexOf('\n', at), 0);
        }
        return text.startsWith("/*", at) ? end(text, text.indexOf("*/", at + 2), 2) : at;
    }

    private static int quoteEnd(String text, int at, char quote) {
        int i = at + 1;
        while (i < text.length() && text.charAt(i) != quote) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i + 1, text.length());
    }

    private static int end(String text, int found, int length) {
        return found < 0 ? text.length() : found + length;
    }
}
