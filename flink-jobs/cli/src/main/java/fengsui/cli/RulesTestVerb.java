package fengsui.cli;

import fengsui.codec.RuleBundle;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleFiles;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.rehearsal.RuleScenarios;
import fengsui.rule.rehearsal.ScenarioResult;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "test",
        description =
                "Runs the scenarios beside the rules (*.test.yaml), each with its own rule alone. Exit code 1 where"
                        + " one fails or cannot be read.")
final class RulesTestVerb implements Callable<Integer> {

    @Mixin
    private final RulesParameter rules = new RulesParameter();

    private final Console console;

    RulesTestVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        RuleBundle bundle = rules.read();
        LoadedRules loaded = RuleSetLoader.load(bundle);
        RuleScenarios.Outcome outcome = RuleScenarios.run(loaded.ruleSet(), RuleFiles.readTests(rules.path()));
        outcome.results().forEach(console.out()::println);
        rules.name(loaded.problems()).forEach(console.out()::println);
        rules.name(outcome.problems()).forEach(console.out()::println);
        long passed = outcome.results().stream().filter(ScenarioResult::passed).count();
        console.out()
                .printf("%d of %d cases passed%n", passed, outcome.results().size());
        return outcome.passed() && loaded.problems().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }
}
