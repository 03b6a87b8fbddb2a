package fengsui.console.audit;

import fengsui.console.file.OwnerFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The file beside a log that knows its last line, so that a tail cannot be cut off unseen. */
record HeadFile(Path path) {

    private static final int LONGEST = 100;

    static HeadFile beside(Path log) {
        return new HeadFile(log.resolveSibling(log.getFileName() + ".head"));
    }

    /** Empty where there is none, or it holds something else. */
    Optional<AuditHead> read() throws IOException {
        try {
            byte[] bytes = Files.size(path) > LONGEST ? new byte[0] : Files.readAllBytes(path);
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            return text.endsWith("\n") ? AuditHead.parse(text.substring(0, text.length() - 1)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    boolean isThere() {
        return Files.exists(path);
    }

    void write(AuditHead head) throws IOException {
        OwnerFile.replace(path, (head + "\n").getBytes(StandardCharsets.ISO_8859_1));
    }
}
