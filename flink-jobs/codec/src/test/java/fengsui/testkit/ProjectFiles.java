package fengsui.testkit;

import fengsui.codec.RuleBundle;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** The files that lie beside the sources: shipped rules, and the real data that is not shipped. */
public final class ProjectFiles {

    private ProjectFiles() {}

    /** The repository: the nearest folder upward with a {@code pom.xml} and {@code rules}. */
    public static Path root() {
        Path start = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("pom.xml")) && Files.isDirectory(folder.resolve("rules"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no folder with pom.xml and rules above " + start);
    }

    /** Every YAML and GeoJSON file below {@code rules/<part>}, as the control topic would carry it. */
    public static RuleBundle rules(String part) {
        Path rules = root().resolve("rules");
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(rules.resolve(part))) {
            for (Path path : paths.filter(file -> file.toString().matches(".*\\.(yaml|geojson)"))
                    .toList()) {
                files.put(rules.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RuleBundle(files);
    }

    /** A file of {@code ../shared/data}; skips the test that asks, saying so, where it is not there. */
    public static Path data(String path) {
        Path file = root().resolveSibling("shared").resolve("data").resolve(path);
        Assumptions.assumeTrue(Files.exists(file), "skipped: needs the real data at ../shared/data/" + path);
        return file;
    }

    /** The first lines of a gzipped file of {@code ../shared/data}. */
    public static List<String> lines(String path, int count) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(data(path))), StandardCharsets.UTF_8))) {
            return reader.lines().limit(count).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
