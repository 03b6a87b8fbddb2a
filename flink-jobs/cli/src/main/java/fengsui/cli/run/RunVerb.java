package fengsui.cli.run;

import fengsui.cli.console.Console;
import fengsui.cli.console.UserError;
import fengsui.cli.option.JobOptions;
import fengsui.cli.option.KafkaOption;
import fengsui.cli.option.RulesFolder;
import fengsui.cli.option.Seconds;
import fengsui.codec.Control;
import fengsui.codec.privacy.BadKeyFile;
import fengsui.job.BadSettings;
import fengsui.job.Guarantee;
import fengsui.job.JobSettings;
import fengsui.job.SettingsFile;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code run}. */
@Command(
        name = "run",
        sortOptions = false,
        description = "Runs the warning job against a Kafka of yours until it is stopped. Makes the topics that are"
                + " missing, and publishes the rules to the control topic where they differ from the newest there.")
public final class RunVerb implements Callable<Integer> {

    /** These rules hold for events of any time. */
    private static final long ALWAYS = 0;

    private static final Duration UNTIL_STOPPED = Duration.ofMillis(Long.MAX_VALUE);

    @Option(names = "--bootstrap", required = true, paramLabel = "HOST:PORT", description = "A broker to begin with.")
    private String bootstrap = "";

    @Mixin
    private final KafkaOption kafka = new KafkaOption();

    @Option(
            names = "--prefix",
            paramLabel = "P",
            description = "What all names of topics start with. Default: " + TopicNames.DEFAULT_PREFIX)
    private @Nullable String prefix;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings, one a line, key: value; fengsui.* are ours, others go to Flink.")
    private @Nullable Path config;

    @Option(
            names = "--delivery",
            paramLabel = "HOW",
            description =
                    "at-least-once: visible at once, after a failure perhaps again. exactly-once: visible with the"
                            + " next checkpoint, and once. Default: at-least-once.")
    private @Nullable String delivery;

    @Option(names = "--cap", description = "Writes each warning as CAP 1.2, too, to the topic warnings-cap.")
    private boolean cap;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = Seconds.class,
            description = "Stops after this: 60s, 5m, 1h. Without it, runs until Ctrl-C.")
    private Duration length = UNTIL_STOPPED;

    @Mixin
    private final JobOptions job = new JobOptions();

    private final Console console;

    public RunVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Control rules = RulesFolder.set(job.rules(), "cli", ALWAYS);
        JobSettings settings = settings();
        mustHaveItsKeys(settings);
        Broker broker = Broker.at(bootstrap, settings.access().open());
        return new Run(console, broker, settings).untilStopped(rules, job.parallelism(), length);
    }

    /** The job reads them again; here a mistake is said before anything starts. */
    private static void mustHaveItsKeys(JobSettings settings) {
        try {
            settings.keys().open();
        } catch (BadKeyFile e) {
            throw new UserError(String.valueOf(e.getMessage()));
        }
    }

    /** What the command line says goes before what the file says. */
    private JobSettings settings() {
        JobSettings settings = fromFile();
        settings = settings.withAccess(kafka.placeOr(settings.access()));
        if (prefix != null) {
            settings = settings.withTopics(typed("--prefix", prefix, settings.topics()::withPrefix));
        }
        if (cap) {
            settings = settings.withTopics(settings.topics().withCap(true));
        }
        if (delivery != null) {
            Guarantee guarantee = typed("--delivery", delivery, Guarantee::of);
            settings = settings.withDelivery(settings.delivery().withGuarantee(guarantee));
        }
        return settings;
    }

    private JobSettings fromFile() {
        try {
            JobSettings settings = JobSettings.standard();
            return config == null ? settings : SettingsFile.read(there(config), settings);
        } catch (BadSettings e) {
            throw new UserError(String.valueOf(e.getMessage()));
        }
    }

    private static <T> T typed(String option, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            throw new UserError(option + ": " + e.getMessage());
        }
    }

    private static Path there(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UserError("no settings file at " + file);
        }
        return file;
    }
}
