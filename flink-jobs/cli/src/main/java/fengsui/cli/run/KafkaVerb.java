package fengsui.cli.run;

import fengsui.cli.console.Console;
import fengsui.cli.console.CtrlC;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.UserError;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.option.Seconds;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The verb {@code kafka}. */
@Command(
        name = "kafka",
        sortOptions = false,
        description =
                "Runs a real Kafka broker of one node on 127.0.0.1, to try things with. What it holds is gone when it"
                        + " stops.")
public final class KafkaVerb implements Callable<Integer> {

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "9092",
            description = "Where it listens. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            defaultValue = "24h",
            converter = Seconds.class,
            description = "How long it stays: 60s, 5m, 1h. Default: ${DEFAULT-VALUE}, or until Ctrl-C.")
    private Duration length = Duration.ZERO;

    private final Console console;

    public KafkaVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 1 || port > 65_535) {
            throw new UserError("--port " + port + ": expected 1 to 65535");
        }
        try (CtrlC ctrlC = CtrlC.listen();
                EmbeddedKafka kafka = start()) {
            console.err().println("fengsui kafka: listening on " + kafka.bootstrap() + ". Ctrl-C stops it.");
            ctrlC.within(length);
            return ctrlC.pressed() ? ExitCode.INTERRUPTED : ExitCode.FINE;
        }
    }

    private EmbeddedKafka start() {
        if (!EmbeddedKafka.free(port)) {
            throw new UserError("--port " + port + ": something listens on 127.0.0.1:" + port + " already");
        }
        return EmbeddedKafka.startOn(port);
    }
}
