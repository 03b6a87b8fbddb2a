package fengsui.cli.series;

import fengsui.codec.Problem;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stretches of time that people have labelled, by the name of a series: {@code {"category/file.csv": [["from", "to"]]}}.
 *
 * @param byName in the order of the file
 */
public record LabelledWindows(Map<String, List<Window>> byName) {

    /**
     * One of them.
     *
     * @param line where it stands in the file
     * @param from the first time within
     * @param to the last time within
     */
    public record Window(int line, SeriesTime from, SeriesTime to) {}

    /** Every problem goes to {@code problems}; what is sound is there all the same. */
    public static LabelledWindows read(Path file, List<Problem> problems) throws IOException {
        Problems own = new Problems(file.toString(), "WINDOWS", problems);
        Map<String, List<Window>> byName = new LinkedHashMap<>();
        JsonFiles.read(file, own)
                .ifPresent(root ->
                        root.entries().forEach((name, entry) -> byName.put(name, windows(entry.value(), own))));
        return new LabelledWindows(byName);
    }

    private static List<Window> windows(YamlNode node, Problems problems) {
        List<Window> windows = new ArrayList<>();
        if (node instanceof YamlNode.Sequence list) {
            list.items().forEach(item -> window(item, problems).ifPresent(windows::add));
        } else {
            problems.report(node.at(), "TYPE", "found " + node.describe() + ", expected a list of [\"from\", \"to\"]");
        }
        return windows;
    }

    private static Optional<Window> window(YamlNode node, Problems problems) {
        List<YamlNode> ends = node instanceof YamlNode.Sequence pair ? pair.items() : List.of();
        if (ends.size() != 2) {
            problems.report(node.at(), "TYPE", "found " + node.describe() + ", expected two times [\"from\", \"to\"]");
            return Optional.empty();
        }
        Optional<SeriesTime> from = time(ends.get(0), problems);
        Optional<SeriesTime> to = time(ends.get(1), problems);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (to.get().millis() < from.get().millis()) {
            problems.report(node.at(), "VALUE", "ends before it begins; put the earlier time first");
            return Optional.empty();
        }
        return Optional.of(new Window(node.at().line(), from.get(), to.get()));
    }

    private static Optional<SeriesTime> time(YamlNode node, Problems problems) {
        Optional<SeriesTime> time =
                node instanceof YamlNode.Scalar scalar ? SeriesTime.of(scalar.text()) : Optional.empty();
        if (time.isEmpty()) {
            String found = node instanceof YamlNode.Scalar scalar ? Faults.quoted(scalar.text()) : node.describe();
            problems.report(node.at(), "TIME", "found " + found + ", expected a time such as " + SeriesTime.EXAMPLES);
        }
        return time;
    }
}
