package fengsui.cli.rules;

import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.rule.FieldsPage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "fields",
        hidden = true,
        description = "Prints rules/FIELDS.md: what a statement sees of an event, and which feeds fill it.")
final class RulesFieldsVerb implements Callable<Integer> {

    @Mixin
    private final RulesParameter rules = new RulesParameter();

    private final Console console;

    RulesFieldsVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print(FieldsPage.of(rules.read()));
        console.out().flush();
        return ExitCode.FINE;
    }
}
