package fengsui.console.access;

import java.nio.file.Path;

/** A file of accounts that cannot be used. The message is one line for a person and never holds a hash. */
public final class BadAccounts extends Exception {

    private static final long serialVersionUID = 1L;

    /** Without a cause: its message could quote the file. */
    BadAccounts(Path file, String problem) {
        super(file + ": " + problem);
    }
}
