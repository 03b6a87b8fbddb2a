package fengsui.cli.rules.publish;

import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.UserError;
import fengsui.codec.RuleBundle;
import fengsui.topics.ControlTopic.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code rules fetch}. */
@Command(
        name = "fetch",
        sortOptions = false,
        description =
                "Writes a published rule set into a new folder, and notes there what it is, so that changes made in"
                        + " it can be published.")
public final class RulesFetchVerb implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "A folder that does not exist yet, or is empty.")
    private Path folder = Path.of("");

    @Option(names = "--number", paramLabel = "N|DIGEST", description = "Which rule set. Default: the newest.")
    private @Nullable String name;

    @Mixin
    private ControlOptions where = new ControlOptions();

    private final Console console;

    public RulesFetchVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        mustBeEmpty();
        PublishedSets sets = PublishedSets.read(where.control());
        Entry entry = name == null ? sets.mustHaveNewest() : sets.named(name);
        write(entry.control().rules());
        write(entry.control().tests());
        FolderMark.of(folder).put(entry.digest());
        console.out()
                .println(PublicationLine.of(entry) + " is in " + folder + ": "
                        + entry.control().rules().files().size() + " files and "
                        + entry.control().tests().files().size() + " of scenarios");
        return ExitCode.FINE;
    }

    private void mustBeEmpty() throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isEmpty()) {
                    return;
                }
            }
        }
        if (Files.exists(folder)) {
            throw new UserError(folder + " is there already: name a folder that does not exist yet, or is empty");
        }
    }

    private void write(RuleBundle bundle) throws IOException {
        for (Map.Entry<String, String> file : bundle.files().entrySet()) {
            write(file.getKey(), file.getValue());
        }
    }

    /** A record may have been written by anybody: nothing goes outside the folder. */
    private void write(String path, String text) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        Path file = root.resolve(path).normalize();
        if (!file.startsWith(root) || file.equals(root)) {
            throw new UserError("the rule set holds a file '" + path + "', which lies outside a rules folder");
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
