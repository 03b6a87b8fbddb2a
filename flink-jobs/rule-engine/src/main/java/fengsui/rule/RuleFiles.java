package fengsui.rule;

import fengsui.codec.RuleBundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads rules directories. Hidden files and folders are passed over. */
public final class RuleFiles {

    private RuleFiles() {}

    /**
     * What travels to the job: every YAML file under {@code dir} but tests and scenarios, the areas, and the tables of
     * feeds.
     *
     * @throws UncheckedIOException where the directory or a file cannot be read
     */
    public static RuleBundle read(Path dir) {
        return read(dir, BundlePaths::isForJob);
    }

    /**
     * As {@link #read(Path)}, of files that come from elsewhere.
     *
     * @param files text by path relative to the rules directory, with forward slashes
     */
    public static RuleBundle of(Map<String, String> files) {
        SortedMap<String, String> wanted = new TreeMap<>();
        files.forEach((path, text) -> {
            if (isWanted(path, BundlePaths::isForJob)) {
                wanted.put(path, text);
            }
        });
        return new RuleBundle(wanted);
    }

    /** The {@code .test.yaml} files alone. */
    public static RuleBundle readTests(Path dir) {
        return read(dir, path -> path.endsWith(BundlePaths.TEST_ENDING));
    }

    private static RuleBundle read(Path dir, Predicate<String> wanted) {
        SortedMap<String, String> files = new TreeMap<>();
        for (Path file : list(dir)) {
            String path = dir.relativize(file).toString().replace('\\', '/');
            if (isWanted(path, wanted)) {
                files.put(path, text(file));
            }
        }
        return new RuleBundle(files);
    }

    private static boolean isWanted(String path, Predicate<String> wanted) {
        return BundlePaths.travels(path) && !hidden(path) && wanted.test(path);
    }

    private static boolean hidden(String path) {
        return path.startsWith(".") || path.contains("/.");
    }

    private static List<Path> list(Path dir) {
        try (Stream<Path> all = Files.walk(dir)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is not UTF-8 becomes replacement characters, which the checks will meet. */
    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
