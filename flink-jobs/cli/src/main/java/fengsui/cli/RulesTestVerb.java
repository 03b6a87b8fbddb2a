package fengsui.cli;

import fengsui.codec.RuleBundle;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleFiles;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.rehearsal.RuleScenarios;
import fengsui.rule.rehearsal.ScenarioResult;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "test",
        description =
                "Runs the scenarios beside the rules (*.test.yaml), each with its own rule alone. Exit code 1 where"
                        + " one fails or cannot be read.")
final class RulesTestVerb implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The rules folder. Default: rules beside the launcher.")
    private @Nullable Path folder;

    private final Console console;

    RulesTestVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        RuleBundle bundle = RulesFolder.read(folder);
        LoadedRules loaded = RuleSetLoader.load(bundle);
        RuleScenarios.Outcome outcome =
                RuleScenarios.run(loaded.ruleSet(), RuleFiles.readTests(RulesFolder.of(folder)));
        outcome.results().forEach(console.out()::println);
        RulesFolder.name(folder, loaded.problems()).forEach(console.out()::println);
        RulesFolder.name(folder, outcome.problems()).forEach(console.out()::println);
        long passed = outcome.results().stream().filter(ScenarioResult::passed).count();
        console.out()
                .printf("%d of %d cases passed%n", passed, outcome.results().size());
        return outcome.passed() && loaded.problems().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }
}
