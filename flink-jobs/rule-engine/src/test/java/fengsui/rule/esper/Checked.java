package fengsui.rule.esper;

import fengsui.area.Level;
import fengsui.rule.Compilation;
import fengsui.rule.Compilation.EplProblem;
import fengsui.rule.RuleSource;
import java.util.List;
import java.util.Map;

/** Rules of grids that remember a minute, and what the workbench says of them. */
final class Checked implements AutoCloseable {

    private final EsperWorkbench workbench = new EsperWorkbench();

    List<EplProblem> problems(String epl) {
        return workbench.compile(new RuleSource(epl, Level.GRID, 60_000, Map.of(), Map.of()))
                        instanceof Compilation.Refused refused
                ? refused.problems()
                : List.of();
    }

    @Override
    public void close() {
        workbench.close();
    }
}
