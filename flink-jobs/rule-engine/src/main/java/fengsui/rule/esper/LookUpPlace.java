package fengsui.rule.esper;

import fengsui.area.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which columns tell area and time at one place of a statement. Mostly they are those of the row in question. Where a
 * group as a whole is judged or shown there is no such row: there the engine's clock tells the time, the column of the
 * scope is the group's own, and the levels above it are those of its newest row. Immutable.
 */
final class LookUpPlace {

    private static final Pattern TOKEN = Pattern.compile(
            "(\\w*)\\s*\\(|[);]|\\b(?:select|from|where|having|define|measures|group\\s+by)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Within their parentheses it is each row that counts. */
    private static final Set<String> AGGREGATES = Set.of(
            "count", "sum", "avg", "min", "max", "fmin", "fmax", "median", "stddev", "avedev", "first", "last",
            "window");

    /** A parenthesis, a semicolon, or the word that begins a clause. */
    private record Token(int offset, String text) {

        boolean opens() {
            return text.endsWith("(");
        }

        boolean closes() {
            return text.equals(")");
        }

        boolean aggregates() {
            return opens()
                    && AGGREGATES.contains(text.substring(0, text.length() - 1).strip());
        }
    }

    private final Level scope;
    private final boolean group;

    /**
     * The place at {@code offset}.
     *
     * @param bare the statements without comments and quoted texts
     */
    LookUpPlace(String bare, int offset, Level scope) {
        this.scope = scope;
        List<Token> before = new ArrayList<>();
        List<Token> behind = new ArrayList<>();
        Matcher found = TOKEN.matcher(bare);
        while (found.find()) {
            Token token = new Token(found.start(), found.group().toLowerCase(Locale.ROOT));
            if (token.offset() < offset) {
                before.add(0, token);
            } else {
                behind.add(token);
            }
        }
        this.group = ofGroup(before, behind);
    }

    /**
     * Goes outward to the clause.
     *
     * @param before the nearest first
     */
    private static boolean ofGroup(List<Token> before, List<Token> behind) {
        int closed = 0;
        int left = 0;
        for (Token token : before) {
            if (token.closes()) {
                closed++;
            } else if (token.opens() && closed > 0) {
                closed--;
            } else if (token.aggregates()) {
                return false;
            } else if (token.opens()) {
                left++;
            } else if (closed == 0) {
                return token.text().equals("having") || (token.text().equals("select") && groups(behind, left));
            }
        }
        return false;
    }

    /** Whether the query goes on to {@code group by}, once {@code left} parentheses are closed. */
    private static boolean groups(List<Token> behind, int left) {
        int open = left;
        for (Token token : behind) {
            open += token.opens() ? 1 : token.closes() ? -1 : 0;
            if (open < 0 || token.text().equals(";")) {
                return false;
            }
            if (open == 0 && token.text().startsWith("group")) {
                return true;
            }
        }
        return false;
    }

    /** The expression of the time, for {@code stream}, which may be blank. */
    String time(String stream) {
        return group ? "current_timestamp" : column(stream, EventColumns.TIME);
    }

    /** The expression of the area's code at {@code level}. */
    String code(String stream, Level level) {
        String column = column(stream, level.label());
        return group && level != scope ? "last(" + column + ")" : column;
    }

    private static String column(String stream, String name) {
        return stream.isEmpty() ? name : stream + "." + name;
    }
}
