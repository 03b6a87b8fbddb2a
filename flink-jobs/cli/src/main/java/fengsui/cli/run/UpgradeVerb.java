package fengsui.cli.run;

import fengsui.cli.cluster.JobJar;
import fengsui.cli.cluster.LocalCluster;
import fengsui.cli.cluster.Submission;
import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.UserError;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code upgrade}. */
@Command(
        name = "upgrade",
        sortOptions = false,
        description =
                "Replaces the job on a cluster: looks whether the new one can start, takes a savepoint, starts the"
                        + " new one from it, and sees that its ledger goes on. Where it does not come up, the old one is started"
                        + " again. What is not given stays as ./fengsui run --cluster was given it.")
public final class UpgradeVerb implements Callable<Integer> {

    private static final int STANDARD_PARALLELISM = 2;

    @Mixin
    private final TargetOptions target = new TargetOptions();

    @Option(names = "--jar", paramLabel = "FILE", description = "The new job's jar. Default: the one of this checkout.")
    private @Nullable Path jar;

    @Option(names = "--bootstrap", paramLabel = "HOST:PORT", description = "A broker to begin with.")
    private @Nullable String bootstrap;

    @Mixin
    private final SettingsOptions settings = new SettingsOptions();

    @Option(names = "--parallelism", paramLabel = "N", description = "Subtasks of each operator.")
    private @Nullable Integer parallelism;

    @Option(
            names = "--savepoints",
            paramLabel = "DIR",
            description = "Where the savepoint goes, as the cluster's machines see it. Default: where the cluster was"
                    + " told.")
    private @Nullable String savepoints;

    private final Console console;

    public UpgradeVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Optional<LocalCluster> local = target.local();
        Optional<Submission> before = local.flatMap(LocalCluster::submitted);
        Submission asked = asked(before);
        Submission next = local.map(cluster -> cluster.keep(asked)).orElse(asked);
        boolean fine = new Upgrade(console, target.rest()).run(new UpgradePlan(before, next, savepoints));
        if (fine) {
            local.ifPresent(cluster -> cluster.remember(next));
        }
        return fine ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    /** What was given at all replaces what was given before as a whole: settings hang together. */
    private Submission asked(Optional<Submission> before) {
        Path file = JobJar.of(jar);
        int subtasks = Optional.ofNullable(parallelism)
                .orElse(before.map(Submission::parallelism).orElse(STANDARD_PARALLELISM));
        if (subtasks < 1 || subtasks > 64) {
            throw new UserError("--parallelism " + subtasks + ": expected 1 to 64");
        }
        if (before.isPresent() && bootstrap == null && !settings.given()) {
            return new Submission(file, before.get().arguments(), subtasks);
        }
        String brokers = Optional.ofNullable(bootstrap)
                .or(() -> before.flatMap(job -> job.argument("--bootstrap")))
                .orElseThrow(() -> new UserError("--bootstrap is missing: how the job on that cluster was submitted is"
                        + " not known here. Give all options that it was given"));
        List<String> arguments = settings.arguments(brokers);
        return new Submission(file, arguments, subtasks);
    }
}
