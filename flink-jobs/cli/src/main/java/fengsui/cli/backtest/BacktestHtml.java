package fengsui.cli.backtest;

import fengsui.cli.incident.Difference;
import fengsui.cli.report.Backtested;
import fengsui.cli.report.ReportPage;
import fengsui.cli.report.Wording;
import fengsui.codec.RuleBundle;
import fengsui.codec.area.AreaShapes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a back-test came to as a page for a browser.
 *
 * @param rules whose areas the map shows
 */
record BacktestHtml(Path file, RuleBundle rules, Wording words) {

    /** What other rules made of the same history, and in words what rules those are. */
    record Other(String against, BacktestOutcome outcome) {}

    void write(Backtest.Came came, @Nullable Other other) throws IOException {
        Files.writeString(file, new ReportPage(came(came, other), AreaShapes.of(rules), words).html());
    }

    private static Backtested came(Backtest.Came came, @Nullable Other other) {
        BacktestOutcome outcome = came.outcome();
        return new Backtested(
                new Backtested.Basis(
                        outcome.ruleSet(), outcome.extent(), came.ledger().balanced()),
                outcome.views(),
                outcome.hits(),
                other == null ? null : compared(other, outcome));
    }

    private static Backtested.Compared compared(Other other, BacktestOutcome now) {
        BacktestOutcome before = other.outcome();
        Difference difference = Difference.of(before.incidents(), now.incidents());
        return new Backtested.Compared(other.against(), before.ruleSet(), difference);
    }
}
