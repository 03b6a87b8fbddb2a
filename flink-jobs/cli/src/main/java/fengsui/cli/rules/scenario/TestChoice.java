package fengsui.cli.rules.scenario;

import fengsui.cli.console.UserError;
import fengsui.cli.option.RulesFolder;
import fengsui.codec.RuleBundle;
import fengsui.rule.BundlePaths;
import fengsui.rule.RuleFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which rules' cases to run: those named by file, by folder or by id; all where none is named. A rules folder may be named
 * in the same way.
 *
 * @param folder the rules folder
 * @param names what else was named
 */
record TestChoice(Path folder, List<String> names) {

    private static final String TAXONOMY = "taxonomy.yaml";

    static TestChoice of(@Nullable Path folder, List<String> named) {
        List<String> names = named.stream().filter(name -> !isRulesFolder(name)).toList();
        List<String> folders = named.stream().filter(TestChoice::isRulesFolder).toList();
        if (folders.size() > 1 || (folder != null && !folders.isEmpty())) {
            throw new UserError("several rules folders are named: " + String.join(", ", folders) + "; name one");
        }
        Path chosen = folders.isEmpty() ? folder : Path.of(folders.get(0));
        return new TestChoice(RulesFolder.of(chosen), names);
    }

    private static boolean isRulesFolder(String name) {
        return Files.isRegularFile(Path.of(name).resolve(TAXONOMY));
    }

    /** The test files of the rules that were named. */
    RuleBundle tests() {
        RuleBundle all = RuleFiles.readTests(folder);
        if (names.isEmpty()) {
            return all;
        }
        SortedMap<String, String> chosen = new TreeMap<>();
        names.forEach(name -> chosen.putAll(of(name, all)));
        return new RuleBundle(chosen);
    }

    /** Whether the rule {@code id} was named. */
    boolean has(String id) {
        return names.isEmpty() || names.stream().anyMatch(name -> meant(name, id));
    }

    private SortedMap<String, String> of(String name, RuleBundle all) {
        SortedMap<String, String> found = new TreeMap<>(all.files());
        found.keySet().removeIf(path -> !meant(name, BundlePaths.ruleId(path)));
        if (found.isEmpty()) {
            throw new UserError("no test for '" + name + "' in " + folder
                    + ": expected a rule's id such as gas/leak, its file, or a folder of rules");
        }
        return found;
    }

    private boolean meant(String name, String id) {
        String path = inFolder(name);
        String wanted = path.endsWith(BundlePaths.ENDING) ? BundlePaths.ruleId(path) : path;
        return id.equals(wanted) || id.startsWith(wanted + "/");
    }

    /** As a path inside the rules folder, where it is the path of a file or folder that is there. */
    private String inFolder(String name) {
        Path root = folder.toAbsolutePath().normalize();
        Path file = Path.of(name).toAbsolutePath().normalize();
        boolean inside = file.startsWith(root) && !file.equals(root) && Files.exists(file);
        return (inside ? root.relativize(file).toString() : name).replace('\\', '/');
    }
}
