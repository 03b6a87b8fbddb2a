package fengsui.cli.score;

import fengsui.cli.console.UserError;
import fengsui.cli.score.plot.PlotWindow;
import fengsui.cli.series.LabelledWindows;
import fengsui.cli.series.LabelledWindows.Window;
import fengsui.cli.series.SeriesTime;
import fengsui.codec.Problem;
import fengsui.codec.yaml.DidYouMean;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which stretches of time are shown as labelled. */
final class WindowOptions {

    @Option(
            names = "--windows",
            paramLabel = "FILE",
            description =
                    "Labelled windows as in the Numenta Anomaly Benchmark: {\"category/file.csv\": [[\"from\", \"to\"]]}.")
    private @Nullable Path file;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Which of --windows: category/file.csv. Default: the name that --in ends with.")
    private @Nullable String name;

    @Option(
            names = "--window",
            paramLabel = "FROM/TO",
            description = "A labelled window: 2015-09-15 14:34:00/2015-09-15 17:54:00. May be given many times.")
    private List<String> windows = new ArrayList<>();

    /** @throws UserError where one cannot be read or found */
    List<PlotWindow> of(Path series) {
        List<PlotWindow> all =
                new ArrayList<>(windows.stream().map(WindowOptions::typed).toList());
        if (file != null) {
            all.addAll(labelled(file, series));
        } else if (name != null) {
            throw new UserError("--name " + name + ": names one of the series of --windows FILE; give that too");
        }
        return all;
    }

    private static PlotWindow typed(String text) {
        String[] ends = text.split("/", -1);
        Optional<SeriesTime> from = SeriesTime.of(ends[0]);
        Optional<SeriesTime> to = SeriesTime.of(ends[ends.length - 1]);
        if (ends.length != 2 || from.isEmpty() || to.isEmpty()) {
            throw new UserError("--window " + text + ": expected two times with a slash between them, such as"
                    + " 2015-09-15 14:34:00/2015-09-15 17:54:00");
        }
        if (to.get().millis() < from.get().millis()) {
            throw new UserError("--window " + text + ": ends before it begins; put the earlier time first");
        }
        return new PlotWindow(from.get(), to.get());
    }

    private List<PlotWindow> labelled(Path file, Path series) {
        List<Problem> problems = new ArrayList<>();
        LabelledWindows labelled;
        try {
            labelled = LabelledWindows.read(file, problems);
        } catch (IOException e) {
            throw new UserError("--windows " + file + ": cannot be read as a JSON file");
        }
        if (!problems.isEmpty()) {
            throw new UserError("--windows " + problems.get(0)
                    + (problems.size() == 1 ? "" : "; and " + (problems.size() - 1) + " more problems"));
        }
        return chosen(labelled, file, series).stream()
                .map(window -> new PlotWindow(window.from(), window.to()))
                .toList();
    }

    private List<Window> chosen(LabelledWindows labelled, Path file, Path series) {
        String wanted = name == null ? fitting(labelled, series) : name;
        List<Window> windows = labelled.byName().get(wanted);
        if (windows == null) {
            throw new UserError("--name " + wanted + ": is no series of " + file
                    + DidYouMean.hint(wanted, labelled.byName().keySet()));
        }
        return windows;
    }

    /** The longest name that the path of the series ends with; its file name where none does. */
    private static String fitting(LabelledWindows labelled, Path series) {
        return labelled.byName().keySet().stream()
                .filter(each -> series.toAbsolutePath().normalize().endsWith(Path.of(each)))
                .max(Comparator.comparingInt(String::length))
                .orElse(String.valueOf(series.getFileName()));
    }
}
