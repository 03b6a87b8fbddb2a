package fengsui.rule.esper;

import com.espertech.esper.common.client.EPCompiled;
import com.espertech.esper.common.client.EPException;
import com.espertech.esper.common.client.configuration.Configuration;
import com.espertech.esper.common.client.module.ModuleItem;
import com.espertech.esper.common.client.module.ParseException;
import com.espertech.esper.common.client.soda.EPStatementObjectModel;
import com.espertech.esper.compiler.client.CompilerArguments;
import com.espertech.esper.compiler.client.EPCompileException;
import com.espertech.esper.compiler.client.EPCompiler;
import com.espertech.esper.compiler.client.EPCompilerProvider;
import com.espertech.esper.runtime.client.EPDeployException;
import com.espertech.esper.runtime.client.EPDeployment;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.client.EPUndeployException;
import fengsui.rule.Compilation;
import fengsui.rule.Compilation.EplProblem;
import fengsui.rule.EplText;
import fengsui.rule.RuleCompiler;
import fengsui.rule.RuleSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Compiles rules and tries each in a runtime that sees no event. Not thread-safe. */
final class EsperWorkbench implements RuleCompiler.Workbench {

    private final EPCompiler compiler = EPCompilerProvider.getCompiler();
    private final Configuration config = EsperConfig.make();
    private final EPRuntime trial = Runtimes.start();

    @Override
    public Compilation compile(RuleSource source) {
        List<EplProblem> refusals = new EplText(source.epl()).refusals();
        if (!refusals.isEmpty()) {
            return new Compilation.Refused(refusals);
        }
        FilledEpl epl = new FilledEpl(source);
        EplErrors errors = new EplErrors(epl);
        try {
            return compile(source, epl);
        } catch (EPCompileException e) {
            return new Compilation.Refused(errors.of(e));
        } catch (ParseException | IOException | EPDeployException | EPUndeployException | EPException e) {
            return new Compilation.Refused(List.of(errors.problem(0, String.valueOf(e.getMessage()))));
        }
    }

    private Compilation compile(RuleSource source, FilledEpl epl)
            throws EPCompileException, ParseException, IOException, EPDeployException, EPUndeployException {
        // First, for its errors know their line; eplToModel is only then sure to succeed.
        EPCompiled compiled = compiler.compile(epl.text(), new CompilerArguments(config));
        List<EPStatementObjectModel> statements = models(epl);
        Times times = new Times(statements);
        List<EplProblem> problems = new ArrayList<>();
        for (EPStatementObjectModel statement : statements) {
            problems.addAll(new StatementChecks(source, epl, times).check(statement));
        }
        int output = output(statements, epl, problems);
        Shape shape = problems.isEmpty() ? tryOut(compiled, output) : Shape.NONE;
        if (problems.isEmpty()) {
            shape.check(source, epl, problems);
        }
        return problems.isEmpty()
                ? new Compilation.Compiled(shape.program(compiled, source, output, epl.slots()))
                : new Compilation.Refused(problems);
    }

    private List<EPStatementObjectModel> models(FilledEpl epl) throws ParseException, IOException, EPCompileException {
        List<EPStatementObjectModel> models = new ArrayList<>();
        for (ModuleItem item : compiler.parseModule(epl.text()).getItems()) {
            if (!item.isCommentOnly()) {
                models.add(compiler.eplToModel(item.getExpression(), config));
            }
        }
        return models;
    }

    /** The number of the one statement that returns hits: the others insert into streams. */
    private static int output(List<EPStatementObjectModel> statements, FilledEpl epl, List<EplProblem> problems) {
        List<Integer> outputs = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i).getInsertInto() == null) {
                outputs.add(i);
            }
        }
        if (outputs.size() != 1) {
            problems.add(epl.own()
                    .problem(
                            0,
                            "OUTPUT",
                            outputs.size() + " statements return hits, expected one; let the others 'insert into' a"
                                    + " stream"));
            return 0;
        }
        return outputs.get(0);
    }

    private Shape tryOut(EPCompiled compiled, int output) throws EPDeployException, EPUndeployException {
        EPDeployment deployment = trial.getDeploymentService().deploy(compiled, LookUps.options(null));
        Shape shape = Shape.of(deployment.getStatements()[output].getEventType());
        trial.getDeploymentService().undeploy(deployment.getDeploymentId());
        return shape;
    }

    @Override
    public void close() {
        Runtimes.stop(trial);
    }
}
