package fengsui.cli.series;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that appears whole under its name, or not at all. */
public final class WholeFile {

    /** Fills a file. */
    @FunctionalInterface
    public interface Filling<T> {
        T fill(Path part) throws IOException;
    }

    /** Says whether what was filled in may stand. */
    @FunctionalInterface
    public interface Check {
        boolean sound();
    }

    private WholeFile() {}

    /** Has {@code filling} fill another file first, which takes the name of {@code file} where it is sound. */
    public static <T> T write(Path file, Check check, Filling<T> filling) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        // Ctrl-C leaves nothing behind either.
        part.toFile().deleteOnExit();
        try {
            T filled = filling.fill(part);
            if (check.sound()) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return filled;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
