package fengsui.cli.benchmark.nab;

import fengsui.baseline.BaselineSize;
import fengsui.cli.benchmark.nab.NabRun.Scored;
import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.Progress;
import fengsui.cli.console.UserError;
import fengsui.cli.series.Judge;
import fengsui.cli.series.LabelledWindows;
import fengsui.cli.series.SizeOption;
import fengsui.codec.Problem;
import fengsui.codec.yaml.DidYouMean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code benchmark nab}. */
@Command(
        name = "nab",
        sortOptions = false,
        description = "Scores the series of the Numenta Anomaly Benchmark as score series does, and says what that is"
                + " worth by the rules of its version 1.1: one threshold for all files, the best there is; 100 for"
                + " perfection, 0 for flagging nothing.")
public final class NabVerb implements Callable<Integer> {

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "The benchmark: data/CATEGORY/FILE.csv, windows.json, profiles.json, or its own repository.")
    private Path data = Path.of("");

    @Mixin
    private SizeOption size = new SizeOption();

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "Only this profile, such as standard. Default: all.")
    private @Nullable String profile;

    @Option(
            names = "--threshold",
            paramLabel = "T",
            description = "Flags every row that scores T or more. Default: the best for each profile.")
    private @Nullable Double threshold;

    @Option(
            names = "--sampled",
            description = "Tries some six hundred thresholds alone, rounded to six decimals, for figures to set beside"
                    + " those of scripts that do so; the best of all is a little better.")
    private boolean sampled;

    @Option(names = "--by-category", description = "Also what each category comes to, at the same threshold.")
    private boolean byCategory;

    @Option(
            names = "--folds",
            paramLabel = "N",
            defaultValue = "0",
            description = "Also deals the files into N parts, and flags each part at the threshold that is best for all"
                    + " others: what is to be expected of files that nobody has seen.")
    private int folds;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Keeps the scored files: CATEGORY/FILE.csv with a last column anomaly_score.")
    private @Nullable Path out;

    @Option(
            names = "--scores",
            paramLabel = "DIR",
            description = "Reads the column anomaly_score from DIR/CATEGORY/FILE.csv instead of scoring: what was kept"
                    + " with --out, or another detector's.")
    private @Nullable Path scores;

    private final Console console;
    private final Function<BaselineSize, Supplier<Judge>> judges;

    NabVerb(Console console, Function<BaselineSize, Supplier<Judge>> judges) {
        this.console = console;
        this.judges = judges;
    }

    /** With the job's own baselines. */
    public static NabVerb on(Console console) {
        return new NabVerb(console, Judge::of);
    }

    @Override
    public Integer call() {
        NabFolder folder = new NabFolder(data);
        NabRun run = new NabRun(folder.series(), judges.apply(size.size()), scores, kept());
        List<Problem> problems = new ArrayList<>();
        LabelledWindows windows = folder.windows(problems);
        List<NabProfile> all = folder.profiles(problems);
        if (!problems.isEmpty()) {
            problems.forEach(console.err()::println);
            return ExitCode.FINDINGS;
        }
        List<NabProfile> profiles = wanted(all);
        checkFolds(windows);
        List<Scored> scored = scored(run, windows, folder.windowsFile());
        List<String> faults = scored.stream()
                .flatMap(one -> List.of(one.faults(), one.labels()).stream())
                .flatMap(each -> each.lines().stream())
                .toList();
        if (!faults.isEmpty()) {
            faults.forEach(console.err()::println);
            return ExitCode.FINDINGS;
        }
        tell(new NabReport(scored.stream().map(Scored::series).toList(), profiles, threshold, sampled));
        return ExitCode.FINE;
    }

    private @Nullable Path kept() {
        if (out != null && scores != null) {
            throw new UserError("--out keeps what is scored, and --scores has nothing scored; leave one of them out");
        }
        if (out != null
                && out.toAbsolutePath()
                        .normalize()
                        .startsWith(data.toAbsolutePath().normalize())) {
            throw new UserError("--out " + out + ": lies in the folder of --data, which stays as it is; name another");
        }
        if (scores != null && !Files.isDirectory(scores)) {
            throw new UserError("--scores " + scores + ": is no folder that is there");
        }
        return out;
    }

    private List<NabProfile> wanted(List<NabProfile> all) {
        if (profile == null) {
            return all;
        }
        List<NabProfile> wanted =
                all.stream().filter(each -> each.name().equals(profile)).toList();
        if (wanted.isEmpty()) {
            List<String> names = all.stream().map(NabProfile::name).toList();
            throw new UserError("--profile " + profile + ": is not in profiles.json" + DidYouMean.hint(profile, names));
        }
        return wanted;
    }

    private void checkFolds(LabelledWindows windows) {
        if (threshold != null && threshold.isNaN()) {
            throw new UserError("--threshold " + threshold + ": expected a number such as 0.999");
        }
        if (sampled && (threshold != null || folds != 0)) {
            throw new UserError("--sampled is for the best threshold of all files; leave out --threshold and --folds");
        }
        int files = windows.byName().size();
        if (folds != 0 && (folds < 2 || folds > files)) {
            throw new UserError("--folds " + folds + ": expected 2 to " + files + ", as there are " + files + " files");
        }
        if (folds != 0 && threshold != null) {
            throw new UserError("--folds finds thresholds, and --threshold gives one; leave one of them out");
        }
    }

    /** In the order of the labels, whichever is done first. */
    private List<Scored> scored(NabRun run, LabelledWindows windows, Path windowsFile) {
        AtomicInteger done = new AtomicInteger();
        String what = scores == null ? "series scored" : "scored series read";
        try (Progress progress =
                new Progress(console.err(), what, windows.byName().size())) {
            return windows.byName().entrySet().parallelStream()
                    .map(each -> {
                        Scored scored = run.score(each.getKey(), each.getValue(), windowsFile);
                        synchronized (progress) {
                            progress.reached(done.incrementAndGet());
                        }
                        return scored;
                    })
                    .toList();
        }
    }

    private void tell(NabReport report) {
        report.overall().forEach(console.out()::println);
        if (byCategory) {
            console.out().println();
            report.byCategory().forEach(console.out()::println);
        }
        if (folds > 0) {
            console.out().println();
            report.folds(folds).forEach(console.out()::println);
        }
        if (out != null) {
            console.out().println("\nscored series kept in " + out);
        }
    }
}
