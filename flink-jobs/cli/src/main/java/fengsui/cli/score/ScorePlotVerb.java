package fengsui.cli.score;

import fengsui.baseline.BaselineSize;
import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.UserError;
import fengsui.cli.score.plot.PlotPage;
import fengsui.cli.score.plot.PlotWindow;
import fengsui.cli.screen.Language;
import fengsui.cli.series.Faults;
import fengsui.cli.series.Judge;
import fengsui.cli.series.ScoredRow;
import fengsui.cli.series.SeriesCount;
import fengsui.cli.series.SeriesScorer;
import fengsui.cli.series.SeriesWords;
import fengsui.cli.series.SizeOption;
import fengsui.cli.series.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "plot",
        sortOptions = false,
        description = "Draws a series, what was expected of it, and its scores, on one page for a browser that asks for"
                + " nothing from elsewhere. Scores by itself, as score series does; scores that the file holds are not"
                + " read.")
final class ScorePlotVerb implements Callable<Integer> {

    @Option(
            names = "--in",
            required = true,
            paramLabel = "FILE",
            description = "CSV whose first line names the columns, timestamp and value among them.")
    private Path in = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The page. Replaced where it is there.")
    private Path out = Path.of("");

    @Mixin
    private SizeOption size = new SizeOption();

    @Mixin
    private WindowOptions windows = new WindowOptions();

    @Option(
            names = "--lang",
            defaultValue = "en",
            description = "Language of the page: en or zh. Default: ${DEFAULT-VALUE}.")
    private Language language = Language.EN;

    private final Console console;
    private final Function<BaselineSize, Supplier<Judge>> judges;

    ScorePlotVerb(Console console, Function<BaselineSize, Supplier<Judge>> judges) {
        this.console = console;
        this.judges = judges;
    }

    @Override
    public Integer call() {
        if (!Files.isRegularFile(in)) {
            throw new UserError("--in " + in + ": is no file that is there; expected one CSV file");
        }
        List<PlotWindow> labelled = windows.of(in);
        Faults faults = new Faults(in.toString());
        List<ScoredRow> rows = new ArrayList<>();
        SeriesCount count = scored(faults, rows);
        if (!faults.none()) {
            faults.lines().forEach(console.err()::println);
            return ExitCode.FINDINGS;
        }
        SeriesWords.warnings(in.toString(), count).forEach(console.err()::println);
        String name = String.valueOf(in.getFileName());
        write(new PlotPage(new PlotPage.Plotted(name, size.size(), count, rows, labelled), language).html());
        console.out().println(SeriesWords.count(count) + "; drawn in " + out);
        return ExitCode.FINE;
    }

    private SeriesCount scored(Faults faults, List<ScoredRow> rows) {
        try {
            return new SeriesScorer(judges.apply(size.size())).score(in, faults, rows::add);
        } catch (IOException e) {
            throw new UserError("--in " + in + ": cannot be read: " + e.getMessage());
        }
    }

    private void write(String page) {
        try {
            if (Files.exists(out) && Files.isSameFile(in, out)) {
                throw new UserError("--out " + out + ": is the file of --in, which stays as it is; name another");
            }
            WholeFile.write(out, () -> true, part -> Files.writeString(part, page));
        } catch (IOException e) {
            throw new UserError("--out " + out + ": cannot be written: " + e.getMessage());
        }
    }
}
