package fengsui.rule.explain;

import fengsui.rule.EplText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** EPL cut at brackets, commas and "and"s, with comments and quoted texts out of the way. Immutable. */
final class SketchText {

    /** From one offset to another. */
    record Span(int from, int to) {}

    private static final Pattern AND = Pattern.compile("(?i)\\band\\b");
    private static final Pattern OR = Pattern.compile("(?i)\\bor\\b");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern BETWEEN = Pattern.compile("(?i)\\bbetween\\b");

    private final String bare;

    /** Without comments, which {@link #bare} is too, but with quoted texts. */
    private final String clean;

    SketchText(String epl) {
        this.bare = new EplText(epl).bare();
        this.clean = clean(epl, bare);
    }

    private static String clean(String epl, String bare) {
        StringBuilder clean = new StringBuilder(epl);
        int at = 0;
        while (at < epl.length()) {
            boolean outside = bare.charAt(at) != ' ' || epl.charAt(at) == ' ';
            int end = outside ? at + 1 : hiddenEnd(epl, at);
            for (int i = at; i < end && !outside && epl.charAt(at) == '/'; i++) {
                clean.setCharAt(i, ' ');
            }
            at = end;
        }
        return clean.toString();
    }

    /** Behind the comment or the quoted text that starts at {@code at}. */
    private static int hiddenEnd(String epl, int at) {
        String closing = epl.startsWith("//", at) ? "\n" : epl.startsWith("/*", at) ? "*/" : epl.substring(at, at + 1);
        int found = epl.indexOf(closing, at + 1);
        return found < 0 ? epl.length() : found + closing.length();
    }

    String bare() {
        return bare;
    }

    /** As the author wrote it, on one line. */
    String words(Span span) {
        return clean.substring(span.from(), span.to()).strip().replaceAll("\\s+", " ");
    }

    /** What stands between the bracket at {@code open} and the one that closes it, or the end. */
    Span inside(int open) {
        int depth = 0;
        for (int i = open; i < bare.length(); i++) {
            depth += depth(bare.charAt(i));
            if (depth == 0) {
                return new Span(open + 1, i);
            }
        }
        return new Span(open + 1, bare.length());
    }

    private static int depth(char c) {
        return "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
    }

    List<Span> atCommas(Span span) {
        return cut(span, COMMA);
    }

    /** The conditions that all have to hold; one where any of them may be enough. */
    List<Span> conditions(Span span) {
        List<Span> all = new ArrayList<>();
        for (Span part : atCommas(span)) {
            boolean simple =
                    cut(part, OR).size() == 1 && !BETWEEN.matcher(text(part)).find();
            all.addAll(simple ? cut(part, AND) : List.of(trimmed(part)));
        }
        return all;
    }

    /** What of each is enough by itself; one where there are no alternatives. */
    List<Span> alternatives(Span span) {
        return cut(span, OR);
    }

    private String text(Span span) {
        return bare.substring(span.from(), span.to());
    }

    private List<Span> cut(Span span, Pattern sign) {
        List<Span> parts = new ArrayList<>();
        Matcher found = sign.matcher(bare).region(span.from(), span.to());
        int start = span.from();
        while (found.find()) {
            if (level(span.from(), found.start())) {
                parts.add(new Span(start, found.start()));
                start = found.end();
            }
        }
        parts.add(new Span(start, span.to()));
        return parts.stream()
                .map(this::trimmed)
                .filter(part -> part.from() < part.to())
                .toList();
    }

    /** Whether no bracket is open at {@code to} that was not at {@code from}. */
    private boolean level(int from, int to) {
        return bare.substring(from, to).chars().map(c -> depth((char) c)).sum() == 0;
    }

    private Span trimmed(Span span) {
        int from = span.from();
        int to = span.to();
        while (from < to && Character.isWhitespace(clean.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(clean.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }
}
