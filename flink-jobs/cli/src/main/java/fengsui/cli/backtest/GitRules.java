package fengsui.cli.backtest;

import fengsui.cli.console.UserError;
import fengsui.codec.RuleBundle;
import fengsui.rule.RuleFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The rules folder as it stood at a revision of the git repository that it lies in. Asks the git of this machine. */
final class GitRules {

    private final Path folder;
    private final String revision;

    private GitRules(Path folder, String revision) {
        this.folder = folder;
        this.revision = revision;
    }

    /** @throws UserError where there is no git, no repository, or no such revision with such a folder */
    static RuleBundle read(Path folder, String revision) {
        if (revision.isBlank() || revision.startsWith("-")) {
            throw new UserError("git:" + revision + ": expected a revision, such as git:HEAD~1 or git:main");
        }
        return new GitRules(folder, revision).bundle();
    }

    private RuleBundle bundle() {
        List<String> place = new String(
                        git(folder, "rev-parse", "--show-toplevel", "--show-prefix"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        // The prefix ends in a slash, and is missing where the folder is the repository itself.
        String prefix = place.size() < 2 ? "" : place.get(1).replaceFirst("/$", "");
        return unzip(git(Path.of(place.get(0)), "archive", "--format=zip", revision + ":" + prefix));
    }

    private byte[] git(Path where, String... words) {
        List<String> line = new ArrayList<>(List.of("git", "-C", where.toString()));
        line.addAll(List.of(words));
        try {
            Process process = new ProcessBuilder(line)
                    .redirectError(ProcessBuilder.Redirect.PIPE)
                    .start();
            process.getOutputStream().close();
            byte[] out = process.getInputStream().readAllBytes();
            String complaint = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw refused(complaint);
            }
            return out;
        } catch (IOException e) {
            throw new UserError("git:" + revision + ": needs git, which is not found on this machine");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused("interrupted");
        }
    }

    private UserError refused(String complaint) {
        String first = complaint.lines().findFirst().orElse("git says no more").replaceFirst("^fatal: ", "");
        return new UserError("git:" + revision + ": no rules of that revision for " + folder + ": " + first);
    }

    private static RuleBundle unzip(byte[] archive) {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UserError("git: its archive cannot be read: " + e.getMessage());
        }
        return RuleFiles.of(files);
    }
}
