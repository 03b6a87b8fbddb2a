package fengsui.rule.esper;

import com.espertech.esper.common.client.EPException;
import com.espertech.esper.common.client.configuration.Configuration;
import com.espertech.esper.common.client.module.Module;
import com.espertech.esper.common.client.module.ModuleItem;
import com.espertech.esper.common.client.module.ParseException;
import com.espertech.esper.compiler.client.EPCompileException;
import com.espertech.esper.compiler.client.EPCompiler;
import fengsui.rule.Compilation.EplProblem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Takes a rule's text apart into models. That is syntax alone: no name is looked up and, screened, no class loaded. */
final class StatementReader {

    private final EPCompiler compiler;
    private final Configuration config;

    StatementReader(EPCompiler compiler, Configuration config) {
        this.compiler = compiler;
        this.config = config;
    }

    /** Every statement, or what is wrong with the syntax of each. */
    List<Statement> read(FilledEpl epl, List<EplProblem> problems) {
        List<Statement> statements = new ArrayList<>();
        EplErrors errors = new EplErrors(epl);
        int at = 0;
        for (ModuleItem item : items(epl, errors, problems)) {
            if (!item.isCommentOnly()) {
                int start = Math.max(at, epl.text().indexOf(item.getExpression(), at));
                at = start + item.getExpression().length();
                try {
                    statements.add(new Statement(compiler.eplToModel(item.getExpression(), config), start, at));
                } catch (EPCompileException | EPException e) {
                    problems.add(errors.syntax(start, e));
                }
            }
        }
        return statements;
    }

    private List<ModuleItem> items(FilledEpl epl, EplErrors errors, List<EplProblem> problems) {
        try {
            Module module = compiler.parseModule(epl.text());
            if (module.getUses().isEmpty() && module.getImports().isEmpty()) {
                return module.getItems();
            }
            problems.add(errors.problem(0, "a rule uses and imports nothing; leave that out"));
        } catch (ParseException | IOException | EPException e) {
            problems.add(errors.syntax(0, e));
        }
        return List.of();
    }
}
