package fengsui.cli.score;

import fengsui.cli.console.Console;
import fengsui.cli.series.Judge;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Holds the verbs about scores of series. */
@Command(name = "score", description = "Scores series in CSV files as the job scores a device, and draws them.")
public final class ScoreVerb {

    private ScoreVerb() {}

    /** With all of them. */
    public static CommandLine on(Console console) {
        return new CommandLine(new ScoreVerb())
                .addSubcommand(new ScoreSeriesVerb(console, Judge::of))
                .addSubcommand(new ScorePlotVerb(console, Judge::of));
    }
}
