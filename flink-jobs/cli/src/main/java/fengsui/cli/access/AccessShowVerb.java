package fengsui.cli.access;

import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.option.PrefixOption;
import fengsui.topics.Right;
import fengsui.topics.Role;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "show",
        sortOptions = false,
        description = "Prints what each role may do at Kafka, and nothing else; with --principal as command lines of"
                + " kafka-acls.sh instead. Asks no broker.")
final class AccessShowVerb implements Callable<Integer> {

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "This one alone: job, console, analyst, dispatch or feed.")
    private @Nullable String role;

    @Option(
            names = "--principal",
            paramLabel = "USER",
            description = "Whom the command lines are to be for, as Kafka writes it: User:job.")
    private @Nullable String principal;

    @Mixin
    private PrefixOption prefix = new PrefixOption();

    private final Console console;

    AccessShowVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Role> roles = role == null ? List.of(Role.values()) : List.of(RoleOption.role(role));
        for (Role each : roles) {
            show(each, principal == null ? null : RoleOption.principal(principal));
        }
        return ExitCode.FINE;
    }

    private void show(Role of, @Nullable String user) {
        PrintWriter out = console.out();
        List<Right> rights = RoleOption.rights(of, prefix);
        if (user != null) {
            rights.forEach(right -> out.println(commandLine(right, user)));
            return;
        }
        out.println(of.label() + ": " + of.what());
        int width =
                rights.stream().mapToInt(right -> right.thing().length()).max().orElse(0);
        rights.forEach(
                right -> out.println("  " + String.format("%-" + width + "s", right.thing()) + "  " + right.may()));
        out.println();
    }

    private static String commandLine(Right right, String user) {
        return "kafka-acls.sh --add "
                + right.arguments(user).stream().map(AccessShowVerb::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String argument) {
        return argument.matches("[A-Za-z0-9._:=/-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
