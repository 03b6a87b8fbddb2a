package fengsui.cli.cluster;

import fengsui.cli.console.UserError;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where Flink's own jars are: apart from ours, for what a cluster has beside Flink hides or clashes with what a job brings.
 * The launcher says it: a file that holds a class path, or a folder of jars where the checkout was laid out.
 */
final class FlinkPlace {

    static final String PROPERTY = "fengsui.flink";

    private FlinkPlace() {}

    /** @throws UserError where Flink is not there, or not whole */
    static String classPath() {
        String place = System.getProperty(PROPERTY, "");
        if (place.isEmpty()) {
            throw new UserError("nobody says where Flink is: start with ./fengsui, or give java -D" + PROPERTY
                    + "=<folder of jars, or file that holds a class path>");
        }
        String classPath = read(Path.of(place));
        List<String> missing = Arrays.stream(classPath.split(File.pathSeparator, -1))
                .filter(jar -> !Files.exists(Path.of(jar)))
                .toList();
        if (!missing.isEmpty()) {
            throw new UserError(place + ": found no " + String.join(", ", missing)
                    + ": build again, which fetches them: mvn -Dquick -pl flink-jobs/cluster -am package");
        }
        return classPath;
    }

    private static String read(Path place) {
        try {
            return Files.isDirectory(place)
                    ? jars(place)
                    : Files.readString(place, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UserError("no Flink at " + place + " (" + e.getMessage() + "): build it with mvn -Dquick"
                    + " -pl flink-jobs/cluster -am package");
        }
    }

    private static String jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }
}
