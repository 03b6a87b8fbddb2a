package fengsui.cli.chaos;

import fengsui.cli.clock.Stopwatch;
import fengsui.cli.clock.WallClock;
import fengsui.cli.cluster.ClusterSize;
import fengsui.cli.cluster.JobJar;
import fengsui.cli.cluster.LocalCluster;
import fengsui.cli.cluster.Submission;
import fengsui.cli.console.Console;
import fengsui.cli.console.CtrlC;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.UserError;
import fengsui.cli.embed.ScratchFolder;
import fengsui.cli.option.LookOptions;
import fengsui.cli.option.RulesOption;
import fengsui.cli.option.Seconds;
import fengsui.job.BadSettings;
import fengsui.job.Guarantee;
import fengsui.job.JobArguments;
import fengsui.job.JobSettings;
import fengsui.topics.Broker;
import fengsui.topics.KafkaUnavailable;
import fengsui.topics.TopicPlan;
import fengsui.topics.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code chaos}. */
@Command(
        name = "chaos",
        sortOptions = false,
        description =
                "Starts a cluster of its own, gives it the job and a load of which all results are known, and lets"
                        + " things go wrong: processes are killed or stand still, rules change, the job is rescaled, a device's"
                        + " clock is wrong, a feed stops and comes back. Then says whether everything held that must. Exit code 1,"
                        + " and the seed, where it did not.")
public final class ChaosVerb implements Callable<Integer> {

    private static final int MOST_MINUTES = 24 * 60;
    private static final int SLOTS = 2;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "15",
            description = "For how long faults are injected; starting, ending and judging come on top. Default:"
                    + " ${DEFAULT-VALUE}.")
    private int minutes;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The same faults in the same order as another run with it. Default: the time of day.")
    private @Nullable Long seed;

    @Option(
            names = "--faults",
            paramLabel = "LIST",
            split = ",",
            description =
                    "Some of kill-tm,kill-jm,kill-broker,pause,rule-change,rescale,clock-skew,late. Default: all.")
    private @Nullable List<String> faults;

    @Option(names = "--brokers", paramLabel = "N", defaultValue = "3", description = "Default: ${DEFAULT-VALUE}.")
    private int brokers;

    @Option(names = "--taskmanagers", paramLabel = "N", defaultValue = "2", description = "Default: ${DEFAULT-VALUE}.")
    private int taskManagers;

    @Option(
            names = "--heap",
            paramLabel = "MB",
            defaultValue = "1024",
            description = "For the job, of each TaskManager. Default: ${DEFAULT-VALUE}.")
    private int heap;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "100",
            description = "Events a second. Default: ${DEFAULT-VALUE}.")
    private double rate;

    @Option(
            names = "--delivery",
            paramLabel = "HOW",
            defaultValue = "at-least-once",
            description = "at-least-once or exactly-once. Default: ${DEFAULT-VALUE}.")
    private String delivery = "";

    @Option(
            names = "--within",
            paramLabel = "TIME",
            converter = Seconds.class,
            defaultValue = "60s",
            description = "How long a recovery may take, besides the fault's own length. Default: ${DEFAULT-VALUE}.")
    private Duration within = Duration.ZERO;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description =
                    "The cluster's folder, which must hold no cluster and is kept. Default: a temporary one that is"
                            + " deleted.")
    private @Nullable Path folder;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the report there, too, for programs.")
    private @Nullable Path json;

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private LookOptions look = new LookOptions();

    private final Console console;

    public ChaosVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        ChaosPlan plan = plan();
        TrialRules trial = TrialRules.of(rules.folder());
        Path jar = JobJar.of(null);
        say("seed " + plan.seed());
        try (CtrlC ctrlC = CtrlC.listen()) {
            ChaosReport report =
                    folder == null ? inScratch(plan, trial, jar, ctrlC) : in(folder, plan, trial, jar, ctrlC);
            tell(report);
            return report.fine() ? ExitCode.FINE : ExitCode.FINDINGS;
        } catch (KafkaUnavailable e) {
            throw new UserError(e.getMessage() + " (seed " + plan.seed() + ")");
        }
    }

    private ChaosPlan plan() {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw new UserError("--minutes " + minutes + ": expected 1 to " + MOST_MINUTES);
        }
        if (!(rate >= 1)) {
            throw new UserError("--rate " + rate + ": expected 1 or more");
        }
        if (json != null && Files.notExists(json.toAbsolutePath().getParent())) {
            throw new UserError("--json " + json + ": there is no folder "
                    + json.toAbsolutePath().getParent() + ": make it first");
        }
        checkDelivery();
        List<String> all = Arrays.stream(Fault.values()).map(Fault::label).toList();
        return new ChaosPlan(
                seed == null ? WallClock.now() : seed,
                Duration.ofMinutes(minutes),
                Fault.named(faults == null ? all : faults),
                new ClusterSize(brokers, taskManagers, SLOTS, heap),
                rate,
                within);
    }

    private void checkDelivery() {
        try {
            Guarantee unused = Guarantee.of(delivery);
        } catch (IllegalArgumentException e) {
            throw new UserError("--delivery: " + e.getMessage());
        }
    }

    private ChaosReport inScratch(ChaosPlan plan, TrialRules trial, Path jar, CtrlC ctrlC) throws InterruptedException {
        try (ScratchFolder scratch = ScratchFolder.create("chaos")) {
            Path place = scratch.path().resolve("cluster");
            try {
                return in(place, plan, trial, jar, ctrlC);
            } finally {
                LocalCluster.remove(place);
            }
        }
    }

    private ChaosReport in(Path place, ChaosPlan plan, TrialRules trial, Path jar, CtrlC ctrlC)
            throws InterruptedException {
        Stopwatch watch = Stopwatch.started();
        LocalCluster cluster = LocalCluster.start(place, plan.size(), console.err());
        // Closed, it lets the cluster be stopped in peace.
        try (Stopped stopped = cluster::stop;
                Interrupt interrupt = Interrupt.on(ctrlC)) {
            say("cluster ready in " + watch);
            Submission job = cluster.keep(
                    new Submission(jar, arguments(cluster, place), plan.size().slots()));
            JobSettings settings = settings(job);
            Broker broker = Broker.at(cluster.bootstrap());
            Topics.create(broker, settings.topics(), TopicPlan.live());
            RuleChanges changes = new RuleChanges(broker, settings.topics(), trial);
            changes.first();
            try (Proving proving = new Proving(cluster, job)) {
                proving.start();
                say("job runs after " + watch);
                return new ChaosRun(plan, cluster, proving, changes, settings, this::say).run(ctrlC);
            }
        }
    }

    /** What is stopped in the end. */
    private interface Stopped extends AutoCloseable {
        @Override
        void close() throws InterruptedException;
    }

    private List<String> arguments(LocalCluster cluster, Path place) {
        Path config = place.resolve("job.yaml").toAbsolutePath();
        try {
            // Faults wait for checkpoints: with the standard interval there would be half as many.
            Files.writeString(config, "fengsui.checkpoints: 3 s\n");
        } catch (IOException e) {
            throw new UserError("cannot write " + config + " (" + e.getMessage() + ")");
        }
        return List.of("--bootstrap", cluster.bootstrap(), "--config", config.toString(), "--delivery", delivery);
    }

    private static JobSettings settings(Submission job) {
        try {
            return JobArguments.parse(job.arguments().toArray(String[]::new)).settings();
        } catch (BadSettings e) {
            throw new UserError(String.valueOf(e.getMessage()));
        }
    }

    private void tell(ChaosReport report) {
        new ChaosPage(look.language()).lines(report).forEach(console.out()::println);
        if (json != null) {
            try {
                Files.write(json, ChaosJson.write(report));
            } catch (IOException e) {
                throw new UserError("cannot write " + json + " (" + e.getMessage() + ")");
            }
        }
    }

    private void say(String line) {
        console.err().println("fengsui chaos: " + line);
        console.err().flush();
    }
}
