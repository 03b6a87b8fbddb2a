package fengsui.cli.option;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The rules folder of a verb that is about something else, where it is not the one beside the launcher. */
public final class RulesOption {

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "The rules folder. Default: rules beside the launcher.")
    private @Nullable Path folder;

    @Nullable
    public Path folder() {
        return folder;
    }
}
