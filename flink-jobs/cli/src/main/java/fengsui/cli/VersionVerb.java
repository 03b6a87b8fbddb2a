package fengsui.cli;

import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import java.util.concurrent.Callable;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.apache.kafka.common.utils.AppInfoParser;
import picocli.CommandLine.Command;

@Command(name = "version", description = "What this is, and what it runs on.")
final class VersionVerb implements Callable<Integer> {

    private final Console console;

    VersionVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String own = VersionVerb.class.getPackage().getImplementationVersion();
        console.out()
                .printf(
                        "Fengsui %s · Flink %s · Kafka %s · Java %s%n",
                        own == null ? "(not packaged)" : own,
                        EnvironmentInformation.getVersion(),
                        AppInfoParser.getVersion(),
                        Runtime.version());
        return ExitCode.FINE;
    }
}
