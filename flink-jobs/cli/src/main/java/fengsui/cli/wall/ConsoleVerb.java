package fengsui.cli.wall;

import fengsui.cli.console.Console;
import fengsui.cli.console.CtrlC;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.UserError;
import fengsui.cli.option.KafkaOption;
import fengsui.cli.option.PrefixOption;
import fengsui.cli.option.RulesFolder;
import fengsui.cli.option.Seconds;
import fengsui.cli.option.ZoneOption;
import fengsui.console.CannotServe;
import fengsui.console.ConsoleSettings;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code console}. */
@Command(
        name = "console",
        sortOptions = false,
        description = "Serves the dispatchers' wall to browsers: what is open, gravest first, with a map, live. On this"
                + " machine alone unless told otherwise; without accounts it only shows.")
public final class ConsoleVerb implements Callable<Integer> {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final int LAST_PORT = 65_535;
    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?");

    @Option(names = "--bootstrap", paramLabel = "HOST:PORT", description = "A broker to begin with.")
    private @Nullable String bootstrap;

    @Mixin
    private KafkaOption kafka = new KafkaOption();

    @Mixin
    private PrefixOption prefix = new PrefixOption();

    @Mixin
    private ZoneOption zone = new ZoneOption();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8090",
            description = "Where it listens; 0: any that is free. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = ConsoleSettings.LOOPBACK,
            description = "To which address of this machine browsers come; another one wants --accounts, and a proxy in"
                    + " front that speaks TLS. Default: ${DEFAULT-VALUE}.")
    private String host = ConsoleSettings.LOOPBACK;

    @Option(
            names = "--accounts",
            paramLabel = "FILE",
            description = "Who may sign in, see account add. Without it nobody can answer.")
    private @Nullable Path accounts;

    @Option(
            names = "--audit",
            paramLabel = "DIR",
            description = "Where the log of answers is kept. Default: beside the accounts.")
    private @Nullable Path audit;

    @Option(
            names = "--origin",
            paramLabel = "URL",
            description = "What browsers have in their address line where a proxy stands before it: https://HOST.")
    private @Nullable String origin;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Areas and rules until some are published. Default: none.")
    private @Nullable Path rules;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = Seconds.class,
            description = "How long it stays: 60s, 5m, 1h. Default: until Ctrl-C.")
    private @Nullable Duration length;

    private final Console console;

    private ConsoleVerb(Console console) {
        this.console = console;
    }

    /** With the verbs about its accounts. */
    public static CommandLine on(Console console, InputStream in) {
        return new CommandLine(new ConsoleVerb(console)).addSubcommand(AccountVerb.on(console, in));
    }

    @Override
    public Integer call() throws InterruptedException {
        ConsoleSettings settings = settings();
        try (CtrlC ctrlC = CtrlC.listen();
                fengsui.console.Console wall = start(settings)) {
            console.out().println("The wall is at " + wall.address() + ". Ctrl-C stops it.");
            if (accounts == null) {
                console.out().println("There are no accounts: it only shows, and to this machine alone.");
            }
            return serve(wall, ctrlC);
        }
    }

    private int serve(fengsui.console.Console wall, CtrlC ctrlC) throws InterruptedException {
        long left = length == null ? Long.MAX_VALUE : length.dividedBy(LOOK_AGAIN);
        String complaint = "";
        for (; left > 0 && !ctrlC.within(LOOK_AGAIN); left--) {
            wall.mustNotHaveFailed();
            String now = wall.complaint();
            if (!now.equals(complaint)) {
                complaint = now;
                console.err().println("fengsui console: " + (now.isEmpty() ? "heard again" : now));
            }
        }
        return ctrlC.pressed() ? ExitCode.INTERRUPTED : ExitCode.FINE;
    }

    private static fengsui.console.Console start(ConsoleSettings settings) {
        try {
            return fengsui.console.Console.start(settings);
        } catch (CannotServe e) {
            throw new UserError(String.valueOf(e.getMessage()));
        }
    }

    private @Nullable String origin() {
        if (origin != null && !ORIGIN.matcher(origin).matches()) {
            throw new UserError(
                    "--origin " + origin + ": expected https://HOST or https://HOST:PORT and nothing after it");
        }
        return origin;
    }

    private ConsoleSettings settings() {
        if (bootstrap == null) {
            throw new UserError("--bootstrap is missing: expected HOST:PORT of a broker");
        }
        if (port < 0 || port > LAST_PORT) {
            throw new UserError("--port " + port + ": expected 0 to " + LAST_PORT);
        }
        Path folder = rules == null ? null : RulesFolder.of(rules);
        return new ConsoleSettings(
                kafka.broker(bootstrap),
                prefix.topics(),
                zone.zone(),
                new ConsoleSettings.Files(folder, accounts, audit),
                host,
                port,
                origin());
    }
}
