package fengsui.rule.esper;

import com.espertech.esper.common.client.util.ExceptionLineItem;
import com.espertech.esper.compiler.client.EPCompileException;
import fengsui.rule.Compilation.EplProblem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says where the compiler's complaints belong in the author's text, and says them in plain words. */
final class EplErrors {

    private static final Pattern PLACE = Pattern.compile(" at line (\\d{1,6}) column (\\d{1,6})");
    private static final Pattern QUOTED = Pattern.compile("'([A-Za-z_][\\w.]*)");

    private final FilledEpl epl;

    EplErrors(FilledEpl epl) {
        this.epl = epl;
    }

    List<EplProblem> of(EPCompileException thrown) {
        return thrown.getItems().isEmpty()
                ? List.of(syntax(0, thrown))
                : thrown.getItems().stream().map(this::of).toList();
    }

    EplProblem problem(int filledOffset, String message) {
        return epl.own()
                .problem(epl.ownOffset(filledOffset), "EPL", PlainWords.of(LookUpErrors.inOwnWords(epl, message)));
    }

    private EplProblem of(ExceptionLineItem item) {
        return at(lineOffset(0, Math.max(1, item.getLineNumber())), String.valueOf(item.getMessage()));
    }

    /** @param statement where the statement starts that was not understood */
    EplProblem syntax(int statement, Exception thrown) {
        return at(statement, String.valueOf(thrown.getMessage()));
    }

    /** Syntax errors name a line and column of their statement; others quote the word they stumble over. */
    private EplProblem at(int statement, String message) {
        Optional<EplProblem> lookUp = LookUpErrors.read(epl, message);
        if (lookUp.isPresent()) {
            return lookUp.get();
        }
        Matcher place = PLACE.matcher(message);
        if (place.find()) {
            int line = lineOffset(statement, Integer.parseInt(place.group(1)));
            int column = Integer.parseInt(place.group(2));
            return problem(Math.min(line + column, epl.text().length()), place.replaceFirst(""));
        }
        return problem(wordOffset(statement, message), message);
    }

    private int lineOffset(int from, int line) {
        int offset = from;
        for (int i = 1; i < line; i++) {
            offset = epl.text().indexOf('\n', offset) + 1;
        }
        return offset;
    }

    private int wordOffset(int statement, String message) {
        Matcher quoted = QUOTED.matcher(message);
        while (quoted.find()) {
            Matcher found = Pattern.compile("(?<!\\w)" + Pattern.quote(quoted.group(1)) + "(?!\\w)")
                    .matcher(epl.text());
            if (found.find(statement)) {
                return found.start();
            }
        }
        return statement;
    }
}
