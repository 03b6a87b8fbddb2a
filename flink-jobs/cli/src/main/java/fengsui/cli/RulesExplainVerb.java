package fengsui.cli;

import fengsui.cli.screen.RulePage;
import fengsui.rule.explain.RuleCard;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "explain", sortOptions = false, description = "Says in words what a rule does, with its parameters.")
final class RulesExplainVerb implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "A rule: its path in the rules folder without .yaml.")
    private String id = "";

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private LookOptions look = new LookOptions();

    private final Console console;

    RulesExplainVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        KnownRules known = KnownRules.in(rules.folder());
        RuleCard card = known.card(id);
        new RulePage(look.palette(), look.language())
                .lines(card, known.set().taxonomy().hazard(card.rule().hazard()))
                .forEach(console.out()::println);
        return ExitCode.FINE;
    }
}
