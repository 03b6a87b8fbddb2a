package fengsui.cli.score;

import fengsui.cli.console.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which file is scored into which. */
final class SeriesPairs {

    /** A series and where it goes with its scores. */
    record Pair(Path in, Path out) {}

    private SeriesPairs() {}

    /** @throws UserError where there is nothing to read, or something would be written over what is read */
    static List<Pair> of(Path in, Path out) {
        try {
            return Files.isDirectory(in) ? below(in, out) : List.of(one(in, out));
        } catch (IOException | UncheckedIOException e) {
            throw new UserError("--in " + in + ": cannot be read: " + e.getMessage());
        }
    }

    private static Pair one(Path in, Path out) throws IOException {
        if (!Files.isRegularFile(in)) {
            throw new UserError("--in " + in + ": is not there; expected a CSV file, or a folder of them");
        }
        Path file = Files.isDirectory(out) ? out.resolve(in.getFileName()) : out;
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new UserError("--out " + out + ": there is no folder " + folder + "; make it, or name another");
        }
        if (Files.exists(file) && Files.isSameFile(in, file)) {
            throw new UserError("--out " + out + ": is the file of --in, which stays as it is; name another");
        }
        return new Pair(in, file);
    }

    private static List<Pair> below(Path in, Path out) throws IOException {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new UserError("--out " + out + ": is a file; --in is a folder, so name a folder");
        }
        if (real(out).startsWith(in.toRealPath())) {
            throw new UserError("--out " + out + ": lies in the folder of --in, so that scores would be scored the next"
                    + " time; name a folder elsewhere");
        }
        List<Pair> pairs;
        try (Stream<Path> files = Files.walk(in)) {
            pairs = files.filter(SeriesPairs::isSeries)
                    .sorted()
                    .map(file -> new Pair(file, out.resolve(in.relativize(file).toString())))
                    .toList();
        }
        if (pairs.isEmpty()) {
            throw new UserError("--in " + in + ": no .csv file is in it or below it");
        }
        for (Pair pair : pairs) {
            if (Files.exists(pair.out()) && Files.isSameFile(pair.in(), pair.out())) {
                throw new UserError("--out " + out + ": " + pair.out() + " is a file of --in; name another folder");
            }
        }
        return pairs;
    }

    /** Also of what is not there yet, wherever links lead. */
    private static Path real(Path path) throws IOException {
        Path whole = path.toAbsolutePath().normalize();
        Path parent = whole.getParent();
        return Files.exists(whole) || parent == null
                ? whole.toRealPath()
                : real(parent).resolve(whole.getFileName());
    }

    private static boolean isSeries(Path file) {
        return Files.isRegularFile(file)
                && file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }
}
