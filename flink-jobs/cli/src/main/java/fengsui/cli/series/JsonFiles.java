package fengsui.cli.series;

import fengsui.codec.yaml.Mark;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlNode;
import fengsui.codec.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads small JSON files by the reader of YAML, which says where each value stands. */
public final class JsonFiles {

    private JsonFiles() {}

    /** The members of the one object; empty, and a problem, where the file is something else. */
    public static Optional<YamlNode.Mapping> read(Path file, Problems problems) throws IOException {
        // YAML knows no tabs between tokens, and JSON no others.
        String text = Files.readString(file).replace('\t', ' ');
        Optional<YamlNode> root = YamlReader.read(text, problems);
        if (root.isPresent() && root.get() instanceof YamlNode.Mapping mapping) {
            return Optional.of(mapping);
        }
        root.ifPresent(node -> problems.report(
                Mark.START, "TYPE", "found " + node.describe() + ", expected an object with names and values"));
        return Optional.empty();
    }
}
