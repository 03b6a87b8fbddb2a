package fengsui.cli;

import fengsui.cli.embed.ScratchFolder;
import fengsui.codec.RuleBundle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The rules that others are compared with: a folder, or the rules folder as it was in a revision of git. */
final class OtherRules {

    private static final String GIT = "git:";

    /** No rule file ends like this. */
    private static final String COMPLAINT = "git.complaint";

    private OtherRules() {}

    /** Reads {@code DIR} or {@code git:REV}; the revision is of the rules folder {@code own}. */
    static RuleBundle of(String text, @Nullable Path own) throws IOException, InterruptedException {
        return text.startsWith(GIT)
                ? atRevision(RulesFolder.of(own), text.substring(GIT.length()))
                : RulesFolder.read(Path.of(text));
    }

    private static RuleBundle atRevision(Path own, String revision) throws IOException, InterruptedException {
        if (revision.isBlank() || revision.startsWith("-")) {
            throw new UserError("--against git:" + revision + ": expected a revision, such as git:HEAD~1");
        }
        try (ScratchFolder scratch = ScratchFolder.create("rules")) {
            unpack(archive(own, revision, scratch.path().resolve(COMPLAINT)), scratch.path());
            return RulesFolder.read(scratch.path());
        }
    }

    /** Of the folder alone, with paths from it on. */
    private static byte[] archive(Path own, String revision, Path complaint) throws IOException, InterruptedException {
        Process git = start(own, revision, complaint);
        byte[] archive = git.getInputStream().readAllBytes();
        if (git.waitFor() != 0) {
            Optional<String> first = Files.readAllLines(complaint, StandardCharsets.UTF_8).stream()
                    .findFirst();
            throw new UserError("--against git:" + revision + ": " + first.orElse("git failed"));
        }
        return archive;
    }

    private static Process start(Path own, String revision, Path complaint) {
        try {
            return new ProcessBuilder("git", "archive", "--format=zip", revision, ".")
                    .directory(own.toFile())
                    .redirectError(complaint.toFile())
                    .start();
        } catch (IOException e) {
            throw new UserError("--against git:" + revision
                    + ": git cannot be started; install it, or name a folder with the other rules instead");
        }
    }

    private static void unpack(byte[] archive, Path into) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = into.resolve(entry.getName()).normalize();
                if (!entry.isDirectory() && file.startsWith(into)) {
                    write(zip, file);
                }
            }
        }
    }

    private static void write(InputStream zip, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.copy(zip, file);
    }
}
