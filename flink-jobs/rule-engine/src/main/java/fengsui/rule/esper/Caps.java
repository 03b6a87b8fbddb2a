package fengsui.rule.esper;

import com.espertech.esper.common.client.soda.PatternFilterExpr;
import java.util.List;
import java.util.function.ToIntFunction;

/** How large a rule may be. The largest written so far has half of each. */
final class Caps {

    static final int EXPRESSIONS = 400;
    static final int COLUMNS = 40;
    static final int STREAMS = 10;
    static final int WINDOWS = 10;
    static final int ATOMS = 12;

    private final Findings findings;

    Caps(Findings findings) {
        this.findings = findings;
    }

    /** @param statements of one rule */
    void check(List<Statement> statements) {
        List<StatementWalk> walks = statements.stream()
                .map(statement -> new StatementWalk(statement.model()))
                .toList();
        most("expressions", EXPRESSIONS, sum(walks, walk -> walk.expressions.size()));
        most("columns", COLUMNS, sum(walks, walk -> walk.shown.size()));
        most("streams", STREAMS, sum(walks, walk -> walk.streams.size()));
        most("windows", WINDOWS, sum(walks, walk -> walk.views.size()));
        most("events in patterns", ATOMS, sum(walks, walk -> (int) walk.patterns.stream()
                .filter(PatternFilterExpr.class::isInstance)
                .count()));
    }

    private static int sum(List<StatementWalk> walks, ToIntFunction<StatementWalk> count) {
        return walks.stream().mapToInt(count).sum();
    }

    private void most(String what, int most, int found) {
        if (found > most) {
            findings.report(
                    "",
                    "SIZE",
                    "the rule has " + found + " " + what + ", the most is " + most
                            + "; make two rules of it, or a stream" + " by 'insert into'");
        }
    }
}
