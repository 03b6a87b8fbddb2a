package fengsui.cli.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Jars that a build may replace at any time, under processes that go on. */
final class OwnJars {

    private static final String OURS = "fengsui-";

    private OwnJars() {}

    /** {@code classPath} with copies of our own jars, in {@code lib}, which is emptied; libraries stay where they are. */
    static String kept(Path lib, String classPath) throws IOException {
        Folders.empty(lib);
        List<String> kept = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            kept.add(kept(lib, Path.of(entry)));
        }
        return String.join(File.pathSeparator, kept);
    }

    private static String kept(Path lib, Path entry) throws IOException {
        Path name = entry.getFileName();
        if (name == null || !name.toString().startsWith(OURS) || !Files.isRegularFile(entry)) {
            return entry.toString();
        }
        return Files.copy(entry, lib.resolve(name), StandardCopyOption.REPLACE_EXISTING)
                .toString();
    }
}
