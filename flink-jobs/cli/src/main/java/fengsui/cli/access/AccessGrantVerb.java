package fengsui.cli.access;

import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.option.KafkaOption;
import fengsui.cli.option.PrefixOption;
import fengsui.topics.Right;
import fengsui.topics.RightsGrant;
import fengsui.topics.Role;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "grant",
        sortOptions = false,
        description = "Gives a user of Kafka the rights of a role. What the user has already stays; said twice, it"
                + " changes nothing. Whoever says it needs the right to alter the cluster.")
final class AccessGrantVerb implements Callable<Integer> {

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description = "job, console, analyst, dispatch or feed.")
    private String role = "";

    @Option(
            names = "--principal",
            required = true,
            paramLabel = "USER",
            description = "Who gets them, as Kafka writes it: User:job.")
    private String principal = "";

    @Option(names = "--bootstrap", required = true, paramLabel = "HOST:PORT", description = "A broker to begin with.")
    private String bootstrap = "";

    @Mixin
    private KafkaOption kafka = new KafkaOption();

    @Mixin
    private PrefixOption prefix = new PrefixOption();

    private final Console console;

    AccessGrantVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Role wanted = RoleOption.role(role);
        String user = RoleOption.principal(principal);
        List<Right> rights = RoleOption.rights(wanted, prefix);
        List<Right> given = new RightsGrant(kafka.broker(bootstrap)).give(user, rights);
        given.forEach(right -> console.out().println(user + " may now " + right.may() + ": " + right.thing()));
        console.out()
                .println(user + " has the rights of " + wanted.label() + ": " + given.size() + " of " + rights.size()
                        + " were missing");
        return ExitCode.FINE;
    }
}
