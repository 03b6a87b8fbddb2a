package fengsui.cli.rules.publish;

import fengsui.cli.console.Console;
import fengsui.cli.console.Terminal;
import fengsui.cli.rules.scenario.ScenarioRuns;
import fengsui.cli.screen.ScenarioPage;
import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.rule.RuleSet;
import fengsui.rule.rehearsal.RuleScenarios;
import fengsui.rule.rehearsal.ScenarioResult;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether a rule set may be published: it checks without problems and passes its scenarios. Says what is in the way. */
final class SoundRules {

    private final Console console;
    private final Function<List<Problem>, List<String>> naming;

    /** @param naming puts paths as the person knows them */
    SoundRules(Console console, Function<List<Problem>, List<String>> naming) {
        this.console = console;
        this.naming = naming;
    }

    /** @param found what checking it came to */
    boolean holds(RuleSet rules, List<Problem> found, RuleBundle tests) throws InterruptedException {
        RuleScenarios.Prepared prepared = RuleScenarios.read(rules, tests);
        List<ScenarioResult> failed = ScenarioRuns.of(prepared.all()).stream()
                .map(ScenarioRuns.Ran::result)
                .filter(result -> !result.passed())
                .toList();
        List<Problem> problems = Stream.concat(found.stream(), prepared.problems().stream())
                .distinct()
                .sorted(Problem.ORDER)
                .toList();
        naming.apply(problems).forEach(this::say);
        ScenarioPage page = new ScenarioPage(Terminal.palette());
        failed.forEach(result -> page.lines(result).forEach(this::say));
        if (problems.isEmpty() && failed.isEmpty()) {
            return true;
        }
        say("nothing was published: " + count(problems, "problem") + " and " + count(failed, "failed case")
                + " to be mended first");
        return false;
    }

    private static String count(List<?> things, String name) {
        return things.size() + " " + name + (things.size() == 1 ? "" : "s");
    }

    private void say(String line) {
        console.out().println(line);
    }
}
