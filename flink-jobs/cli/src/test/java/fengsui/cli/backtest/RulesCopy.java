package fengsui.cli.backtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.stream.Stream;

/** Copies of the shipped rules folder, whole or with some of its rules: fewer are sooner compiled and corrected. */
final class RulesCopy {

    private static final Path RULES = Path.of("../../rules");
    private static final Set<String> NO_RULES = Set.of("feeds", "areas");

    private RulesCopy() {}

    /** Everything but rules of other folders than {@code hazards}. Returns {@code to}. */
    static Path of(Path to, Set<String> hazards) throws IOException {
        try (Stream<Path> files = Files.walk(RULES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path path = RULES.relativize(file);
                String folder = path.getNameCount() == 1 ? "" : path.getName(0).toString();
                if (folder.isEmpty() || NO_RULES.contains(folder) || hazards.contains(folder)) {
                    Files.createDirectories(to.resolve(path).getParent());
                    Files.copy(file, to.resolve(path), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return to;
    }
}
