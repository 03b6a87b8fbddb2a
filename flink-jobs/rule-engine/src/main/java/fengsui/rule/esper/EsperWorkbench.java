package fengsui.rule.esper;

import com.espertech.esper.common.client.EPCompiled;
import com.espertech.esper.common.client.EPException;
import com.espertech.esper.common.client.configuration.Configuration;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks rules, compiles them and tries each in a runtime that sees no event. A rule is untrusted: its text is screened
 * before it is parsed, and its model checked before the very same text is compiled. Not thread-safe.
 */
final class EsperWorkbench implements RuleCompiler.Workbench {

    private final EPCompiler compiler;
    private final Configuration config;
    private final EPRuntime trial = Runtimes.start();

    EsperWorkbench() {
        this(EPCompilerProvider.getCompiler(), EsperConfig.make());
    }

    EsperWorkbench(EPCompiler compiler, Configuration config) {
        this.compiler = compiler;
        this.config = config;
    }

    @Override
    public Compilation compile(RuleSource source) {
        List<EplProblem> refusals = new EplText(source.epl()).refusals();
        if (!refusals.isEmpty()) {
            return new Compilation.Refused(refusals);
        }
        FilledEpl epl = new FilledEpl(source);
        List<EplProblem> problems = new ArrayList<>();
        List<Statement> statements = new StatementReader(compiler, config).read(epl, problems);
        if (!problems.isEmpty()) {
            return new Compilation.Refused(problems);
        }
        RuleCheck check = new RuleCheck(source, epl);
        if (check.safe(statements)) {
            return checked(source, epl, statements, check);
        }
        problems.addAll(check.safety().all());
        problems.addAll(check.soundness().all());
        return new Compilation.Refused(problems);
    }

    /** Every word of {@code epl} is known by now. */
    private Compilation checked(RuleSource source, FilledEpl epl, List<Statement> statements, RuleCheck check) {
        List<EplProblem> problems = check.soundness().all();
        EplErrors errors = new EplErrors(epl);
        try {
            EPCompiled compiled = compiler.compile(epl.text(), new CompilerArguments(config));
            if (problems.isEmpty()) {
                int output = output(statements);
                Shape shape = tryOut(compiled, output);
                shape.check(source, epl, problems);
                if (problems.isEmpty()) {
                    return new Compilation.Compiled(shape.program(compiled, source, output, epl));
                }
            }
        } catch (EPCompileException e) {
            add(errors.of(e), problems);
        } catch (EPDeployException | EPUndeployException | EPException e) {
            add(List.of(errors.problem(0, String.valueOf(e.getMessage()))), problems);
        }
        return new Compilation.Refused(problems);
    }

    /** What the compiler says of a line that has a problem already is mostly the same problem in other words. */
    private static void add(List<EplProblem> found, List<EplProblem> problems) {
        Set<Integer> lines = problems.stream().map(EplProblem::line).collect(Collectors.toSet());
        found.stream().filter(problem -> !lines.contains(problem.line())).forEach(problems::add);
    }

    /** The number of the one statement that returns hits: the others insert into streams. */
    private static int output(List<Statement> statements) {
        int output = 0;
        while (statements.get(output).model().getInsertInto() != null) {
            output++;
        }
        return output;
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
