package fengsui.rule.mutation;

import fengsui.rule.EplText;
import fengsui.rule.mutation.Move.Kind;
import fengsui.rule.mutation.Move.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moves the numbers that stand in the EPL itself: what something is compared with, stretches of time, and how often or how
 * many. A factor ({@code * 1000}) is a unit or a share of another number and stays. They are found in the text alone; what a
 * moved one means is for the engine to say.
 */
final class LiteralMoves {

    /** How a number that was found is moved. */
    private enum Form {
        /** With its unit behind it. */
        PERIOD,
        MILLIS,
        SECONDS,
        COUNT,
        NUMBER
    }

    private static final String NUMBER = "(?<![\\w.:])(?<number>-?\\d+(?:\\.\\d+)?)L?(?![\\w.])(?!\\s*[*/])";
    private static final String SIGN = "(?<!-)(?<sign>>=|<=|>|<)\\s*";

    private static final Pattern PERIOD = Pattern.compile("(?:(?<call>#?[\\w:]+)\\s*\\(\\s*)?(?<![\\w.:])"
            + "(?<number>\\d+(?:\\.\\d+)?)\\s*"
            + "(?<unit>days?|hours?|minutes?|min|seconds?|sec|milliseconds?|msec)\\b");
    private static final Pattern VIEW =
            Pattern.compile("(?<call>#time\\w*|timer:within|timer:interval)\\s*\\(\\s*" + NUMBER + "\\s*\\)");
    private static final Pattern APART =
            Pattern.compile("\\b(?:\\w+\\.)?ts\\s*-\\s*(?:\\w+\\.)?ts\\s*" + SIGN + NUMBER);
    private static final Pattern LENGTH = Pattern.compile("#\\w*length\\w*\\s*\\(\\s*" + NUMBER + "\\s*\\)");
    private static final Pattern TIMES = Pattern.compile("\\b\\w+\\s*\\{\\s*" + NUMBER);
    private static final Pattern COMPARED = Pattern.compile("(?:[\\w.]+(?:\\([^()]*\\))?\\s*)?" + SIGN + NUMBER);
    private static final Pattern COMPARING =
            Pattern.compile("(?<![*/]\\s{0,3})" + NUMBER + "\\s*(?<sign>>=|<=|>|<)\\s*[\\w.]+");

    /** What is selected stands before it. */
    private static final Pattern FROM = Pattern.compile("(?i)\\bfrom\\b");

    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private final RuleText rule;
    private final EplText epl;
    private final String text;
    private final Set<Integer> seen = new HashSet<>();
    private final List<Move> moves = new ArrayList<>();

    private LiteralMoves(RuleText rule) {
        this.rule = rule;
        this.epl = rule.epl();
        this.text = rule.fields().text("epl");
    }

    static List<Move> of(RuleText rule) {
        LiteralMoves moves = new LiteralMoves(rule);
        moves.all(PERIOD, Form.PERIOD);
        moves.all(VIEW, Form.SECONDS);
        moves.all(APART, Form.MILLIS);
        moves.all(LENGTH, Form.COUNT);
        moves.all(TIMES, Form.COUNT);
        moves.all(COMPARED, Form.NUMBER);
        moves.all(COMPARING, Form.NUMBER);
        return moves.moves;
    }

    /** Each number once, in the first form that finds it. */
    private void all(Pattern pattern, Form form) {
        Matcher found = pattern.matcher(epl.bare());
        while (found.find()) {
            if (seen.add(found.start("number"))) {
                move(found, pattern, form);
            }
        }
    }

    private void move(Matcher found, Pattern pattern, Form form) {
        boolean unit = form == Form.PERIOD;
        int end = unit ? found.end("unit") : found.end("number");
        int start = found.start("number");
        Spot spot = rule.inEpl(start, text.substring(start, end));
        String name = text.substring(found.start(), unit ? end : found.end()).replaceAll("\\s+", " ");
        Target target = new Target(closed(name), kind(start, form), limit(found, pattern));
        shifts(found, form).forEach(shift -> moves.add(new Move(spot, target, shift)));
    }

    private Kind kind(int start, Form form) {
        Matcher from = FROM.matcher(epl.bare());
        if (from.find() && start < from.start()) {
            return Kind.MEASURE;
        }
        return form == Form.NUMBER || form == Form.COUNT ? Kind.VALUE : Kind.TIME;
    }

    /** With the bracket that was opened. */
    private static String closed(String name) {
        return name.contains("(") && !name.contains(")") ? name + ")" : name;
    }

    private static Limit limit(Matcher found, Pattern pattern) {
        if (pattern.equals(COMPARING)) {
            return Limit.before(found.group("sign"));
        }
        if (pattern.equals(APART) || pattern.equals(COMPARED)) {
            return Limit.behind(found.group("sign"));
        }
        boolean window = pattern.equals(PERIOD) || pattern.equals(VIEW);
        String call = window ? String.valueOf(found.group("call")) : "";
        return call.startsWith("#time") || call.equals("timer:within") ? Limit.MOST : Limit.UNKNOWN;
    }

    private static List<Shift> shifts(Matcher found, Form form) {
        String written = found.group("number");
        BigDecimal number = new BigDecimal(written);
        return switch (form) {
            case PERIOD -> time(number, millis(found.group("unit")), LiteralMoves::period);
            case SECONDS -> time(number, SECOND, millis -> plain(millis, SECOND));
            case MILLIS -> time(number, 1, Long::toString);
            case COUNT -> Shift.number(number, true, "");
            case NUMBER -> Shift.number(number, !written.contains("."), "");
        };
    }

    private static List<Shift> time(BigDecimal number, long unit, LongFunction<String> written) {
        return Shift.time(number.multiply(BigDecimal.valueOf(unit)).longValue(), written);
    }

    private static String period(long millis) {
        return millis % SECOND == 0 ? millis / SECOND + " sec" : millis + " msec";
    }

    private static String plain(long millis, long unit) {
        return BigDecimal.valueOf(millis)
                .divide(BigDecimal.valueOf(unit))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static long millis(String unit) {
        return switch (unit.charAt(0)) {
            case 'd' -> DAY;
            case 'h' -> HOUR;
            case 's' -> SECOND;
            default -> unit.startsWith("min") ? MINUTE : 1;
        };
    }
}
