package fengsui.console.audit;

import java.nio.file.Path;

/** A log that cannot be gone on with. The message is one line for a person. */
public final class BadAuditLog extends Exception {

    private static final long serialVersionUID = 1L;

    BadAuditLog(Path file, String problem) {
        super(file + ": " + problem);
    }

    BadAuditLog(String problem) {
        super(problem);
    }
}
