package fengsui.cli.option;

import fengsui.cli.console.UserError;
import fengsui.codec.Control;
import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.rule.RuleFiles;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the rules are: the folder that was named, else {@code rules} beside the launcher. */
public final class RulesFolder {

    private RulesFolder() {}

    /** What lies beside the launcher; empty where nothing does. */
    public static Optional<RuleBundle> home() {
        return Files.isDirectory(beside()) ? Optional.of(read(null)) : Optional.empty();
    }

    private static Path beside() {
        return Path.of(System.getProperty("fengsui.home", "."), "rules");
    }

    public static Path of(@Nullable Path named) {
        Path folder = named == null ? beside() : named;
        if (!Files.isDirectory(folder)) {
            throw new UserError("no rules folder at " + folder + ": name one with --rules DIR");
        }
        return folder;
    }

    /** {@code problems} with paths that lead to the files from where the person stands. */
    public static List<String> name(@Nullable Path named, List<Problem> problems) {
        Path shown = shown(of(named));
        return problems.stream()
                .map(problem -> shown.resolve(problem.toString()).toString())
                .toList();
    }

    /** {@code folder} as it is found from where the person stands. */
    public static Path shown(Path folder) {
        Path full = folder.toAbsolutePath().normalize();
        Path here = Path.of("").toAbsolutePath();
        return full.startsWith(here) ? here.relativize(full) : full;
    }

    public static RuleBundle read(@Nullable Path named) {
        Path folder = of(named);
        try {
            return RuleFiles.read(folder);
        } catch (UncheckedIOException e) {
            throw new UserError("cannot read the rules in " + folder + ": " + e.getMessage());
        }
    }

    /** What is in the folder, scenarios too, as a record of the control topic. */
    public static Control set(@Nullable Path named, String author, long effectiveAt) {
        return new Control(read(named), author, effectiveAt).with(RuleFiles.readTests(of(named)));
    }
}
