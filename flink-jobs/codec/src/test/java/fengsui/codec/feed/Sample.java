package fengsui.codec.feed;

import fengsui.testkit.ProjectFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One of the samples beside the shipped mappings, named after its feed. */
record Sample(String feed, String text, Charset charset) {

    static List<Sample> all() {
        try (Stream<Path> files = Files.list(ProjectFiles.root().resolve("rules/feeds/samples"))) {
            return files.sorted().map(Sample::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample of(Path file) {
        String name = file.getFileName().toString();
        String feed = name.substring(0, name.indexOf('.'));
        Charset charset = feed.startsWith("gb28181") ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        try {
            return new Sample(feed, Files.readString(file, charset), charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes(String changed) {
        return changed.getBytes(charset);
    }
}
