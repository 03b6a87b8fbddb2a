package fengsui.codec.privacy;

import java.nio.file.Path;

/** A file of keys that cannot be used. The message is one line for a person and never holds anything of the file. */
public final class BadKeyFile extends Exception {

    private static final long serialVersionUID = 1L;

    /** Without a cause: its message could quote the file. */
    BadKeyFile(Path file, String problem) {
        super(file + ": " + problem);
    }
}
