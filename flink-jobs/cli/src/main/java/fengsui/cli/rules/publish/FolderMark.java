package fengsui.cli.rules.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which published rule sets a folder has been, oldest first, in a file {@code .published} of it: published from it, or
 * fetched into it. Kept with the rules by whoever keeps their versions, so that every clone knows what it was made from.
 *
 * @param file whether or not it is there
 */
record FolderMark(Path file) {

    static final String NAME = ".published";

    private static final int MOST = 50;
    private static final String HEAD =
            "# Rule sets that this folder has been, oldest first. Written by publish and fetch; keep it with the rules.";

    static FolderMark of(Path folder) {
        return new FolderMark(folder.resolve(NAME));
    }

    /** The last one of those that are {@code known}: a folder may be published to several places. */
    Optional<String> last(Set<String> known) {
        List<String> all = new ArrayList<>(digests());
        all.retainAll(known);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private List<String> digests() {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(String::strip)
                    .filter(line -> line.matches("[0-9a-f]{12}"))
                    .toList();
        } catch (IOException e) {
            // A folder without one is as good as one that has never been published.
            return List.of();
        }
    }

    /** Says that the folder is {@code digest} now. False where that cannot be written down. */
    boolean put(String digest) {
        List<String> all = new ArrayList<>(digests());
        all.remove(digest);
        all.add(digest);
        List<String> lines = new ArrayList<>(List.of(HEAD));
        lines.addAll(all.subList(Math.max(0, all.size() - MOST), all.size()));
        try {
            Files.write(file, lines, StandardCharsets.UTF_8);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
