package fengsui.cli;

import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleSetLoader;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "check",
        description = "Checks every file of a rules folder and prints all problems at once, as file:line:column."
                + " Exit code 1 where there is any.")
final class RulesCheckVerb implements Callable<Integer> {

    @Mixin
    private final RulesParameter rules = new RulesParameter();

    private final Console console;

    RulesCheckVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        RuleBundle bundle = rules.read();
        LoadedRules loaded = RuleSetLoader.load(bundle);
        List<Problem> problems = loaded.problems();
        rules.name(problems).forEach(console.out()::println);
        String found = problems.isEmpty()
                ? "no problems"
                : problems.size() + (problems.size() == 1 ? " problem" : " problems");
        console.out()
                .printf(
                        "%s: %d files, %d sound rules, rule set %s%n",
                        found, bundle.files().size(), loaded.ruleSet().rules().size(), bundle.digest());
        return problems.isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }
}
