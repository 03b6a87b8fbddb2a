package fengsui.cli.run;

import fengsui.cli.cluster.JobJar;
import fengsui.cli.cluster.LocalCluster;
import fengsui.cli.cluster.Submission;
import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.UserError;
import fengsui.cli.option.JobOptions;
import fengsui.cli.option.MetricsOption;
import fengsui.cli.option.RulesFolder;
import fengsui.cli.option.Seconds;
import fengsui.codec.Control;
import fengsui.job.JobSettings;
import fengsui.topics.Broker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code run}. */
@Command(
        name = "run",
        sortOptions = false,
        description = "Runs the warning job against a Kafka of yours until it is stopped. Makes the topics that are"
                + " missing, and publishes the rules to the control topic where they differ from the newest there."
                + " With --cluster, gives the job to a Flink cluster instead and returns when it runs.")
public final class RunVerb implements Callable<Integer> {

    /** These rules hold for events of any time. */
    private static final long ALWAYS = 0;

    private static final Duration UNTIL_STOPPED = Duration.ofMillis(Long.MAX_VALUE);

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description = "A broker to begin with. Default, on the cluster that ./fengsui cluster start has started:"
                    + " its own.")
    private @Nullable String bootstrap;

    @Mixin
    private final SettingsOptions settings = new SettingsOptions();

    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = Seconds.class,
            description = "Stops after this: 60s, 5m, 1h. Without it, runs until Ctrl-C.")
    private @Nullable Duration length;

    @Mixin
    private final TargetOptions target = new TargetOptions();

    @Option(
            names = "--jar",
            paramLabel = "FILE",
            description = "With --cluster: the job's jar. Default: the one of this checkout.")
    private @Nullable Path jar;

    @Option(
            names = "--if-none",
            description = "With --cluster: where the job is there already, leaves it as it is, and that is fine.")
    private boolean ifNone;

    @Option(
            names = "--prepare",
            description = "Makes the topics, publishes the rules where nobody has, and ends: something else starts the"
                    + " job.")
    private boolean prepare;

    @Mixin
    private final MetricsOption metrics = new MetricsOption();

    @Mixin
    private final JobOptions job = new JobOptions();

    private final Console console;

    public RunVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        JobSettings chosen = settings.settings();
        mustFit();
        if (prepare) {
            return prepared(chosen);
        }
        return target.given() ? onCluster(chosen) : here(chosen);
    }

    private void mustFit() {
        if (prepare && (target.given() || length != null || jar != null)) {
            throw new UserError("--prepare runs no job: leave out --cluster, --for and --jar");
        }
        if (ifNone && !target.given()) {
            throw new UserError("--if-none is for --cluster: here nobody else can have started the job");
        }
    }

    private int prepared(JobSettings chosen) {
        Control rules = RulesFolder.set(job.rules(), "cli", ALWAYS);
        new Run(console, broker(given(), chosen), chosen).prepare(rules);
        return ExitCode.FINE;
    }

    private String given() {
        if (bootstrap == null) {
            throw new UserError("--bootstrap is missing: HOST:PORT of a broker (see ./fengsui run --help)");
        }
        return bootstrap;
    }

    private int here(JobSettings chosen) throws InterruptedException {
        String brokers = given();
        if (jar != null) {
            throw new UserError("--jar is for --cluster: here the job runs in this process");
        }
        Control rules = RulesFolder.set(job.rules(), "cli", ALWAYS);
        Duration atMost = length == null ? UNTIL_STOPPED : length;
        return new Run(console, broker(brokers, chosen), chosen)
                .measured(metrics.settings())
                .untilStopped(rules, job.parallelism(), atMost);
    }

    private int onCluster(JobSettings chosen) throws InterruptedException {
        if (length != null) {
            throw new UserError("--for is not for --cluster: the job stays there");
        }
        if (metrics.given()) {
            throw new UserError("--metrics-port is not for --cluster: its processes have ports of their own,"
                    + " see ./fengsui cluster status");
        }
        Path file = JobJar.of(jar);
        String brokers = brokers();
        Control rules = RulesFolder.set(job.rules(), "cli", ALWAYS);
        ClusterRun cluster = new ClusterRun(console, target);
        if (ifNone && cluster.hasOne()) {
            return ExitCode.FINE;
        }
        cluster.mustHaveNone();
        new Run(console, broker(brokers, chosen), chosen).prepare(rules);
        cluster.submit(new Submission(file, settings.arguments(brokers), job.parallelism()));
        return ExitCode.FINE;
    }

    private static Broker broker(String bootstrap, JobSettings chosen) {
        return Broker.at(bootstrap, chosen.access().open());
    }

    private String brokers() {
        if (bootstrap != null) {
            return bootstrap;
        }
        return target.local()
                .map(LocalCluster::bootstrap)
                .orElseThrow(() -> new UserError(
                        "--bootstrap is missing: HOST:PORT of a broker that the cluster's" + " machines can reach"));
    }
}
