package fengsui.cli.score;

import fengsui.baseline.BaselineSize;
import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.score.SeriesPairs.Pair;
import fengsui.cli.series.Faults;
import fengsui.cli.series.Judge;
import fengsui.cli.series.ScoredFile;
import fengsui.cli.series.SeriesCount;
import fengsui.cli.series.SeriesScorer;
import fengsui.cli.series.SeriesWords;
import fengsui.cli.series.SizeOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "series",
        sortOptions = false,
        description =
                "Scores each row of a series by the rows above it, in one pass, as the job scores a device. A score"
                        + " of 0.999 says: this or stranger comes about once in 1,000 readings. Exit code 1 where a file is not"
                        + " a series; nothing is written for that file.")
final class ScoreSeriesVerb implements Callable<Integer> {

    @Option(
            names = "--in",
            required = true,
            paramLabel = "FILE|DIR",
            description = "CSV whose first line names the columns, timestamp and value among them: times such as"
                    + " 2014-04-10 16:15:00, taken as local, or ISO 8601 with a zone; an empty value or NaN is a missing"
                    + " one. Or a folder: every .csv in it and below it is a series of its own.")
    private Path in = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE|DIR",
            description = "Every line as it stood, with a last column anomaly_score. For a folder, a folder, with the"
                    + " same paths below it. A file that is there already is replaced.")
    private Path out = Path.of("");

    @Mixin
    private SizeOption size = new SizeOption();

    private final Console console;
    private final Function<BaselineSize, Supplier<Judge>> judges;

    ScoreSeriesVerb(Console console, Function<BaselineSize, Supplier<Judge>> judges) {
        this.console = console;
        this.judges = judges;
    }

    /** What became of one file. */
    private record Done(Pair pair, Faults faults, SeriesCount count) {}

    @Override
    public Integer call() {
        List<Pair> pairs = SeriesPairs.of(in, out);
        ScoredFile scored = new ScoredFile(new SeriesScorer(judges.apply(size.size())));
        // Told in the order of the names, whichever is done first.
        List<Done> done = pairs.parallelStream().map(pair -> done(scored, pair)).toList();
        done.forEach(this::tell);
        List<Done> sound = done.stream().filter(one -> one.faults().none()).toList();
        SeriesCount sum = sound.stream().map(Done::count).reduce(SeriesCount.NONE, SeriesCount::plus);
        console.out()
                .println(SeriesWords.number(sound.size(), "file") + " scored, " + SeriesWords.count(sum)
                        + (sound.isEmpty() ? "" : "; written to " + out));
        int refused = done.size() - sound.size();
        if (refused > 0) {
            console.out().println(SeriesWords.number(refused, "file") + " not scored, and not written");
        }
        return refused == 0 ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private static Done done(ScoredFile scored, Pair pair) {
        Faults faults = new Faults(pair.in().toString());
        try {
            Path folder = pair.out().toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            return new Done(pair, faults, scored.write(pair.in(), pair.out(), faults));
        } catch (IOException e) {
            faults.report(0, "cannot be read, or " + pair.out() + " cannot be written: " + e.getMessage());
            return new Done(pair, faults, SeriesCount.NONE);
        }
    }

    private void tell(Done done) {
        done.faults().lines().forEach(console.err()::println);
        if (done.faults().none()) {
            SeriesWords.warnings(done.pair().in().toString(), done.count()).forEach(console.err()::println);
        }
    }
}
