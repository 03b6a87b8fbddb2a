package fengsui.rule.esper;

import fengsui.rule.Compilation.EplProblem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is found wrong with one rule, each at the word concerned in the author's text. Not thread-safe. */
final class Findings {

    private final FilledEpl epl;
    private final Set<EplProblem> problems = new LinkedHashSet<>();
    private int from;
    private int to;

    Findings(FilledEpl epl) {
        this.epl = epl;
        this.to = epl.own().length();
    }

    /** From here on words are looked for in {@code statement}. */
    void enter(Statement statement) {
        from = epl.ownOffset(statement.start());
        to = epl.ownOffset(statement.end());
    }

    /** From here on words are looked for in the whole rule. */
    void leave() {
        from = 0;
        to = epl.own().length();
    }

    /** @param word where it first stands in the statement is the place; where it stands nowhere, the statement's start */
    void report(String word, String code, String message) {
        report(List.of(word), code, message);
    }

    /** @param words the first of them that stands in the statement is the place */
    void report(List<String> words, String code, String message) {
        int at = words.stream()
                .filter(word -> !word.isEmpty())
                .mapToInt(word -> epl.own().find(word, from, to))
                .filter(found -> found >= 0)
                .findFirst()
                .orElse(from);
        problems.add(epl.own().problem(at, code, message));
    }

    boolean none() {
        return problems.isEmpty();
    }

    List<EplProblem> all() {
        return new ArrayList<>(problems);
    }
}
