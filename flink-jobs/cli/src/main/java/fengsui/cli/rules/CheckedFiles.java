package fengsui.cli.rules;

import fengsui.cli.console.UserError;
import fengsui.cli.option.RulesFolder;
import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.rule.BundlePaths;
import fengsui.rule.RuleFiles;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rules folder that is checked, and which of its files a person asked about. A file is always checked among all the
 * others, for hazards, areas and tests lie in those.
 */
final class CheckedFiles {

    /** Stands for the standard input, as elsewhere. */
    static final String STANDARD_INPUT = "-";

    private static final String NAMELESS = STANDARD_INPUT + BundlePaths.ENDING;

    private final Path folder;
    private final Set<String> asked = new HashSet<>();
    private RuleBundle rules;
    private RuleBundle tests;

    private CheckedFiles(Path folder) {
        this.folder = folder;
        try {
            this.rules = RuleFiles.read(folder);
            this.tests = RuleFiles.readTests(folder);
        } catch (UncheckedIOException e) {
            throw new UserError("cannot read the rules in " + folder + ": " + e.getMessage());
        }
    }

    /**
     * About no file yet, which is about all.
     *
     * @param named the folder; null where the person named none: then the first of {@code files}, if any, tells which it is
     */
    static CheckedFiles in(@Nullable Path named, List<Path> files) {
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw new UserError("no file or folder " + file);
            }
        }
        Path folder = named == null && !files.isEmpty() ? above(files.get(0)) : named;
        return new CheckedFiles(RulesFolder.of(folder));
    }

    /** The nearest folder upward that has a taxonomy. */
    private static @Nullable Path above(Path file) {
        Path start = file.toAbsolutePath().normalize();
        for (Path at = start; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("taxonomy.yaml"))) {
                return at;
            }
        }
        return Files.isDirectory(file) ? file : null;
    }

    /** Asks about {@code file}, or about everything below it where it is a folder. */
    void ask(Path file) {
        Path root = folder.toAbsolutePath().normalize();
        Path full = file.toAbsolutePath().normalize();
        if (!full.startsWith(root)) {
            throw new UserError(
                    file + " does not lie in the rules folder " + folder + ": name its own with --rules DIR");
        }
        asked.add(root.relativize(full).toString().replace('\\', '/'));
    }

    /** Puts a rule that lies in no file among the others, in place of one of that id. */
    void type(String id, String text) {
        Map<String, String> files = new TreeMap<>(rules.files());
        String path = id + BundlePaths.ENDING;
        files.put(path, text);
        rules = new RuleBundle(new TreeMap<>(files));
        asked.add(path);
    }

    RuleBundle rules() {
        return rules;
    }

    RuleBundle tests() {
        return tests;
    }

    /** A rule and its test belong together. What has no name can have no test. */
    boolean isAsked(Problem problem) {
        String path = problem.file();
        if (path.equals(NAMELESS) && problem.code().equals("RULE-UNPROVEN")) {
            return false;
        }
        return asked.isEmpty()
                || asked.stream()
                        .anyMatch(one ->
                                one.isEmpty() || path.equals(one) || path.startsWith(one + "/") || pair(one, path));
    }

    private static boolean pair(String one, String other) {
        return one.endsWith(BundlePaths.ENDING)
                && other.endsWith(BundlePaths.ENDING)
                && BundlePaths.ruleId(one).equals(BundlePaths.ruleId(other));
    }

    /** The path as it leads to the file from where the person stands. */
    String name(String path) {
        return path.equals(NAMELESS)
                ? STANDARD_INPUT
                : RulesFolder.shown(folder).resolve(path).toString();
    }

    /**
     * The file relative to the repository that holds the rules, percent-encoded; where there is none, to the folder above
     * the rules. It is the same wherever the person stands, so that a code host knows a problem again.
     */
    String uri(String path) {
        if (path.equals(NAMELESS)) {
            return STANDARD_INPUT;
        }
        Path full = folder.toAbsolutePath().normalize();
        Path relative = repository(full).relativize(full).resolve(path);
        try {
            // The slash in front keeps a colon from being taken for the end of a scheme.
            String encoded = new URI(null, null, "/" + relative.toString().replace('\\', '/'), null).toASCIIString();
            return encoded.substring(1).replace(":", "%3A");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a path alone is always a URI", e);
        }
    }

    private static Path repository(Path rules) {
        for (Path at = rules; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return at;
            }
        }
        return Objects.requireNonNullElse(rules.getParent(), rules);
    }

    /** Empty where there is no such file. */
    Optional<String> text(String path) {
        String text = rules.files().get(path);
        return Optional.ofNullable(text == null ? tests.files().get(path) : text);
    }
}
