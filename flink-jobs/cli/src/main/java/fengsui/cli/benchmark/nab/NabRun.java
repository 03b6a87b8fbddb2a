package fengsui.cli.benchmark.nab;

import fengsui.cli.series.Faults;
import fengsui.cli.series.Judge;
import fengsui.cli.series.LabelledWindows.Window;
import fengsui.cli.series.ScoredFile;
import fengsui.cli.series.SeriesReader;
import fengsui.cli.series.SeriesRow;
import fengsui.cli.series.SeriesScorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Scores labelled series, or reads the scores that somebody else gave them.
 *
 * @param given where scores are read; {@code null} to have them scored
 * @param keep where scored series are kept; {@code null} for nowhere
 */
record NabRun(
        Path data,
        Supplier<Judge> judges,
        @Nullable Path given,
        @Nullable Path keep) {

    /** One series, and what is wrong with its file or its labels. */
    record Scored(NabSeries series, Faults faults, Faults labels) {}

    Scored score(String name, List<Window> windows, Path windowsFile) {
        Path file = (given == null ? data : given).resolve(name);
        Faults faults = new Faults(file.toString());
        Faults labels = new Faults(windowsFile.toString());
        NabScores scores = new NabScores();
        try {
            if (!Files.isRegularFile(file)) {
                faults.report(0, "is not there, and " + windowsFile + " has labels for it");
            } else if (given != null) {
                read(file, faults, scores);
            } else {
                judge(file, name, faults, scores);
            }
        } catch (IOException e) {
            faults.report(0, "cannot be read, or its scores cannot be written: " + e.getMessage());
        }
        List<Window> known = faults.none() ? windows : List.of();
        return new Scored(scores.labelled(name, known, labels), faults, labels);
    }

    private static void read(Path file, Faults faults, NabScores scores) throws IOException {
        try (SeriesReader reader = new SeriesReader(file, ScoredFile.SCORE, faults)) {
            for (SeriesRow row = reader.next(); row != null; row = reader.next()) {
                if (Double.isNaN(row.value())) {
                    faults.report(0, "the row at " + row.timestamp() + " has no score, expected a number from 0 to 1");
                }
                scores.add(row.time(), row.value());
            }
        }
    }

    private void judge(Path file, String name, Faults faults, NabScores scores) throws IOException {
        SeriesScorer scorer = new SeriesScorer(judges);
        SeriesScorer.Rows rows =
                row -> scores.add(row.row().time(), row.anomaly().score());
        if (keep == null) {
            scorer.score(file, faults, rows);
            return;
        }
        Path out = keep.resolve(name);
        Path folder = out.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (Files.exists(out) && Files.isSameFile(file, out)) {
            faults.report(0, "would be written over with its own scores; name another folder with --out");
            return;
        }
        new ScoredFile(scorer).write(file, out, faults, rows);
    }
}
