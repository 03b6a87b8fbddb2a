package fengsui.cli.rules;

import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.option.RulesFolder;
import fengsui.rule.FieldsPage;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "fields",
        hidden = true,
        description = "Prints rules/FIELDS.md: what a statement sees of an event, and which feeds fill it.")
final class RulesFieldsVerb implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The rules folder. Default: rules beside the launcher.")
    private @Nullable Path folder;

    private final Console console;

    RulesFieldsVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print(FieldsPage.of(RulesFolder.read(folder)));
        console.out().flush();
        return ExitCode.FINE;
    }
}
