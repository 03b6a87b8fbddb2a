package fengsui.rule;

import fengsui.rule.Compilation.EplProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is refused of EPL as mere text. The parser itself loads the classes that annotations name, and takes a text apart
 * by rules of its own: so whatever could make it see other quotes, comments or names than {@link EplText} does is refused
 * before it looks.
 */
final class EplScreen {

    /** Of characters; the longest rule written so far has a fifth of that. */
    static final int LONGEST = 8_000;

    static final int MOST_STATEMENTS = 5;

    /** Of brackets in brackets. */
    static final int DEEPEST = 20;

    private static final Pattern WORD = Pattern.compile("\\w+");

    /** How what stands for a parameter in force begins; no rule may write it itself. */
    private static final Pattern LOOK_UP = Pattern.compile("\\bin_force\\w*", Pattern.CASE_INSENSITIVE);

    private static final Pattern CALL = Pattern.compile("\\.\\s*([A-Za-z_]\\w*)\\s*\\(");

    private final EplText epl;
    private final List<EplProblem> refused = new ArrayList<>();

    EplScreen(EplText epl) {
        this.epl = epl;
    }

    List<EplProblem> refusals() {
        if (epl.text().length() > LONGEST) {
            report(0, "SIZE", "the EPL has more than " + LONGEST + " characters; make two rules of it");
            return refused;
        }
        characters();
        open();
        annotations();
        lookUps();
        calls();
        if (refused.isEmpty()) {
            brackets();
            statements();
        }
        return refused;
    }

    private void characters() {
        for (int at = 0; at < epl.text().length(); at++) {
            int c = epl.text().charAt(at);
            boolean code = epl.bare().charAt(at) == c;
            if (unseen(c) || (code && (c > 126 || c == '\\' || c == '$'))) {
                report(
                        at,
                        "CHARACTER",
                        "the character U+" + String.format(Locale.ROOT, "%04X", c)
                                + " is not allowed here; outside quotes and comments write plain ASCII letters, digits and"
                                + " signs, and nowhere what cannot be seen");
                return;
            }
            if (c == '`' || c == '\\') {
                report(
                        at,
                        "CHARACTER",
                        "'" + (char) c + "' is not allowed in EPL; names need no quotes, and texts hold no escapes");
                return;
            }
        }
    }

    /** Control characters, and those that change the direction of writing or take no room. */
    private static boolean unseen(int c) {
        int sort = Character.getType(c);
        return (sort == Character.CONTROL && c != '\n' && c != '\t')
                || sort == Character.FORMAT
                || sort == Character.LINE_SEPARATOR
                || sort == Character.PARAGRAPH_SEPARATOR;
    }

    private void open() {
        int at = epl.open();
        if (at >= 0) {
            report(at, "EPL", "what begins here never ends; close the quote with the same sign, the comment with '*/'");
        }
        int triple = epl.text().indexOf("\"\"\"");
        if (triple >= 0) {
            report(triple, "CHARACTER", "three quotes in a row are not allowed; write a text in single quotes");
        }
    }

    private void annotations() {
        for (int at = epl.bare().indexOf('@'); at >= 0; at = epl.bare().indexOf('@', at + 1)) {
            report(at, "ANNOTATION", "annotations are not allowed in a rule; leave out '@' and the word behind it");
        }
    }

    private void lookUps() {
        Matcher own = LOOK_UP.matcher(epl.bare());
        while (own.find()) {
            report(own.start(), "LOOKUP", "only a parameter is looked up; write it as ?:name:type");
        }
    }

    /** Of {@code x.y(} the parser asks whether x is a class. */
    private void calls() {
        Matcher call = CALL.matcher(epl.bare());
        while (call.find()) {
            report(
                    call.start(1),
                    "FUNCTION",
                    "'" + call.group(1)
                            + "' is called on something; rules call nothing but their own functions, by name"
                            + " alone");
        }
    }

    private void brackets() {
        int depth = 0;
        for (int at = 0; at < epl.bare().length(); at++) {
            char c = epl.bare().charAt(at);
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (depth > DEEPEST) {
                report(
                        at,
                        "SIZE",
                        "brackets stand more than " + DEEPEST + " deep; take some out, or make two rules of it");
                return;
            }
        }
    }

    private void statements() {
        int start = 0;
        int count = 0;
        for (String statement : epl.bare().split(";", -1)) {
            Matcher first = WORD.matcher(statement);
            if (first.find()) {
                begins(first.group(), start + first.start());
                count++;
            }
            if (count == MOST_STATEMENTS + 1) {
                report(start, "SIZE", "a rule has at most " + MOST_STATEMENTS + " statements; make two rules of it");
                return;
            }
            start += statement.length() + 1;
        }
    }

    private void begins(String word, int at) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (!lower.equals("select") && !lower.equals("insert")) {
            report(
                    at,
                    "STATEMENT",
                    "a statement starts with '" + word
                            + "', expected 'select' or 'insert into'; rules create, change and" + " import nothing");
        }
    }

    private void report(int offset, String code, String message) {
        refused.add(epl.problem(offset, code, message));
    }
}
