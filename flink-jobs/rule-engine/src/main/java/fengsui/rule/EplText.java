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
    private static final Pattern WORD = Pattern.compile("\\w+");

    /** How what stands for a parameter in force begins; no rule may write it itself. */
    private static final Pattern LOOK_UP = Pattern.compile("\\bin_force\\w*");

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
        List<Compilation.EplProblem> refused = new ArrayList<>();
        for (int at = bare.indexOf('@'); at >= 0; at = bare.indexOf('@', at + 1)) {
            refused.add(problem(at, "ANNOTATION", "annotations are not allowed in a rule; leave out '@'"));
        }
        Matcher own = LOOK_UP.matcher(bare);
        while (own.find()) {
            refused.add(problem(own.start(), "LOOKUP", "only a parameter is looked up; write it as ?:name:type"));
        }
        if (!refused.isEmpty()) {
            return refused;
        }
        int start = 0;
        for (String statement : bare.split(";", -1)) {
            refuseStatement(statement, start, refused);
            start += statement.length() + 1;
        }
        return refused;
    }

    private void refuseStatement(String statement, int start, List<Compilation.EplProblem> refused) {
        Matcher first = WORD.matcher(statement);
        if (!first.find()) {
            return;
        }
        String word = first.group().toLowerCase(Locale.ROOT);
        if (!word.equals("select") && !word.equals("insert")) {
            refused.add(problem(
                    start + first.start(),
                    "STATEMENT",
                    "a statement starts with '" + first.group() + "', expected 'select' or 'insert into'"));
        }
    }

    /** Whether {@code text} can stand between quotes as it is. */
    public static boolean isPlain(String text) {
        return text.chars().noneMatch(c -> c == '\'' || c == '"' || c == '\\' || Character.isISOControl(c));
    }

    /** Where {@code word} first stands outside comments and quotes, -1 where it does not. */
    public int find(String word) {
        int at = bare.indexOf(word);
        while (at >= 0 && !whole(at, at + word.length())) {
            at = bare.indexOf(word, at + 1);
        }
        return at;
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
