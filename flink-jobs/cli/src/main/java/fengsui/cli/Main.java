package fengsui.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where the launcher enters. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // Texts are Chinese and English wherever we run: the locale's charset does not matter.
        int code = CommandLines.run(writer(FileDescriptor.out), writer(FileDescriptor.err), args);
        System.exit(code);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
