package fengsui.cli.cap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * A folder of alerts. A file appears whole or not at all.
 *
 * @param force whether to write over files that say something else
 */
record CapFolder(Path folder, boolean force) {

    /** What has become of an alert. */
    enum Outcome {
        WRITTEN,
        /** It stood there already. */
        SAME,
        /** Another stands there, and was left. */
        OTHER
    }

    /** Puts an alert into the file {@code name}. */
    Outcome put(String name, byte[] alert) throws IOException {
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            if (Arrays.equals(Files.readAllBytes(file), alert)) {
                return Outcome.SAME;
            }
            if (!force) {
                return Outcome.OTHER;
            }
        }
        Path whole = Files.write(folder.resolve(name + ".part"), alert);
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
        return Outcome.WRITTEN;
    }
}
