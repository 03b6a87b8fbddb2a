package fengsui.cli.wall;

import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.Password;
import fengsui.cli.console.UserError;
import fengsui.console.access.AccountsFile;
import fengsui.console.access.BadAccounts;
import fengsui.console.access.Roles;
import fengsui.console.web.Access.Role;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        sortOptions = false,
        description =
                "Adds an account to a file that only you may read, or gives one another role and password; a console that"
                        + " runs takes it at once. The password is typed unseen, or is the first line of standard input.")
final class AccountAddVerb implements Callable<Integer> {

    @Parameters(
            paramLabel = "NAME",
            description =
                    "An office or a call sign, never a person: the name stands in every answer, on a topic and in a log.")
    private String name = "";

    @Option(
            names = "--role",
            required = true,
            paramLabel = "R",
            description =
                    "viewer looks; dispatcher answers, too; analyst sees what rules are worth, too; admin does all.")
    private String role = "";

    @Option(
            names = "--accounts",
            paramLabel = "FILE",
            defaultValue = "accounts.json",
            description = "The file. Default: ${DEFAULT-VALUE}.")
    private Path file = Path.of("");

    private final Console console;
    private final Password password;

    AccountAddVerb(Console console, InputStream in) {
        this.console = console;
        this.password = new Password(in);
    }

    @Override
    public Integer call() {
        Role wanted = Roles.parse(role)
                .orElseThrow(() -> new UserError("--role " + role + ": expected one of " + Roles.known()));
        try {
            AccountsFile accounts = new AccountsFile(file);
            boolean isNew = accounts.add(name, wanted, password.ask("password of " + name));
            console.out()
                    .println(file + ": " + name + (isNew ? " added" : " changed") + " as " + role
                            + "; ./fengsui console --accounts " + file + " lets it in");
        } catch (BadAccounts e) {
            throw new UserError(String.valueOf(e.getMessage()));
        }
        return ExitCode.FINE;
    }
}
